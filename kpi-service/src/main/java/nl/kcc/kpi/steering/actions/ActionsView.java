package nl.kcc.kpi.steering.actions;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// Actions, the newest first.
///
/// @param definition version of the definition the figures follow
/// @param asOf when they were read
record ActionsView(String definition, Instant asOf, List<ActionView> actions) {

    /// An action as clients see it.
    ///
    /// @param effect what came of it
    record ActionView(@JsonUnwrapped ImprovementAction action, Effect effect) {
    }
}
