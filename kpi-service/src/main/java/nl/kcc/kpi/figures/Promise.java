package nl.kcc.kpi.figures;

/// A promise to the citizen of which the facts tell whether it was kept, as conditions in SQL over `counted_contact`.
/// As long as it can still go either way, a contact is neither kept nor decided.
public enum Promise {
    /// A substantive answer, by the front office or by completing the hand-over, before the due moment that routing set.
    /// Without a due moment the answer was there at once. An alarm that was raised stays a broken promise. A reopening owes
    /// a new answer: with an earlier one the promise is open again.
    ANSWER("state <> 'EXCLUDED'", answered(),
            "(answer_overdue_at is not null or handover_overdue_at is not null"
                    + " or coalesce(least(first_answer_at, handover_completed_at) > answer_due_at, false))"),
    /// A hand-over completed before its due moment.
    HANDOVER("state <> 'EXCLUDED' and handed_over_at is not null", "handover_completed_at is not null",
            "(handover_overdue_at is not null or coalesce(handover_completed_at > handover_due_at, false))"),
    /// A hand-over that went through no more hands than promised: the hand-over itself is the first transfer.
    TRANSFERS("state <> 'EXCLUDED' and handed_over_at is not null", "handover_completed_at is not null",
            "1 + hops > %d");

    private final String owed;
    private final String done;
    private final String broken;

    Promise(String owed, String done, String broken) {
        this.owed = owed;
        this.done = done;
        this.broken = broken;
    }

    /// In SQL: answered, or served by a department, since it was last reopened.
    public static String answered() {
        return "(coalesce(outcome <> 'CITIZEN_RETURNS', false) or handover_completed_at is not null and "
                + sinceReopening("handover_completed_at") + ")";
    }

    /// In SQL: that this moment, which is known, lies in the present term of a contact.
    public static String sinceReopening(String moment) {
        return "(reopened_at is null or " + moment + " >= reopened_at)";
    }

    /// @param threshold of the norm; only transfers look at it
    public String kept(int threshold) {
        return "(%s and %s and not (%s))".formatted(owed, done, broken.formatted(threshold));
    }

    /// Kept or broken.
    public String decided(int threshold) {
        return "(%s and (%s or %s))".formatted(owed, done, broken.formatted(threshold));
    }
}
