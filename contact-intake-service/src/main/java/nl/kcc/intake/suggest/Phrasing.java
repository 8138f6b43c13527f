package nl.kcc.intake.suggest;

/// One way in which a citizen says something.
record Phrasing(Subject subject, String text) {
}
