package nl.kcc.intake.listing;

/// An answer that somebody still owes a citizen, by who owes it.
public enum OwedAnswer {
    /// The front office, for the first time or again.
    QUEUE(FrontOfficeQueue.CONDITION),
    /// The front office, since a department gave it back.
    RETURNED(FrontOfficeQueue.CONDITION + " and " + FrontOfficeQueue.RETURNED),
    /// The front office or a department.
    WAITING(FrontOfficeQueue.WAITING);

    private final String condition;

    OwedAnswer(String condition) {
        this.condition = condition;
    }

    /// On a contact `c` and what routing told of it, `d`.
    String condition() {
        return condition;
    }
}
