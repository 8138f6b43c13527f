package nl.kcc.kpi.reports.interactions;

/// How far an interaction with several questions came.
enum Completeness {
    /// Any of them.
    SEVERAL("true"),
    /// No question is open.
    DECIDED("open = 0"),
    /// Every question was settled.
    COMPLETE("settled = questions"),
    /// All are decided, and not every one was settled.
    INCOMPLETE("open = 0 and settled < questions"),
    /// At least one is still open.
    UNDECIDED("open > 0");

    private final String condition;

    Completeness(String condition) {
        this.condition = condition;
    }

    /// In SQL, over an interaction with its numbers of questions.
    String condition() {
        return condition;
    }
}
