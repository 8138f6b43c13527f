package nl.kcc.kpi.interactions;

/// How far an interaction with several questions came.
enum Completeness {
    /// Any of them.
    SEVERAL("questions > 1"),
    /// Every question was settled.
    COMPLETE("questions > 1 and settled = questions"),
    /// All are decided, and not every one was settled.
    INCOMPLETE("questions > 1 and open = 0 and settled < questions"),
    /// At least one is still open.
    UNDECIDED("questions > 1 and open > 0");

    private final String condition;

    Completeness(String condition) {
        this.condition = condition;
    }

    /// In SQL, over an interaction with its numbers of questions.
    String condition() {
        return condition;
    }
}
