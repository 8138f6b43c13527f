package nl.kcc.kpi.steering.cycle;

/// One step of a norm's cycle.
///
/// @param text in Dutch, what is there or what is missing
record StepView(Step step, boolean done, String text) {
}
