package nl.kcc.kpi.steering.actions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// An action as clients see it.
///
/// @param effect what came of it
record ActionView(@JsonUnwrapped ImprovementAction action, Effect effect) {
}
