package nl.kcc.kpi.steering.actions;

import java.time.Instant;
import java.util.List;

/// Actions, the newest first.
///
/// @param definition version of the definition the figures follow
/// @param asOf when they were read
record ActionsView(String definition, Instant asOf, List<ActionView> actions) {
}
