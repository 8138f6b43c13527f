package nl.kcc.intake.listing;

/// What the front office owes an answer, as a condition on a contact `c` and what routing told of it, `d`: its life is
/// [nl.kcc.intake.domain.Lifecycle.Open] or [nl.kcc.intake.domain.Lifecycle.GivenBack]. A test holds the two against each
/// other. That is what is open, overdue or reopened, and also what those words hide: a repeat that nobody answered, and what
/// was reopened after a hand-over.
final class FrontOfficeQueue {

    private static final String SINCE_REOPENED = ">= coalesce(c.reopened_at, '-infinity')";
    private static final String UNFINISHED = "(coalesce(d.handover_completed_at, d.joined_completed_at) " + SINCE_REOPENED
            + ") is not true";
    private static final String OPEN = """
            c.outcome is null and case when c.reopened_at is null
                then c.handover_requested_at is null and d.handed_over_at is null and d.joined_handover_id is null
                else (c.handover_requested_at >= c.reopened_at) is not true end""";

    /// A department gave it back, and the front office has done nothing with it since.
    static final String RETURNED = "c.exclusion is null and (d.handover_returned_at " + SINCE_REOPENED + ") is true and "
            + UNFINISHED + """
                     and (c.handover_requested_at >= d.handover_returned_at) is not true
                    and (c.answered_at >= d.handover_returned_at) is not true""";

    /// Looks only at those few that it can be.
    static final String CONDITION = """
            c.id in (select w.contact_id from front_office_work w
                     union all select r.contact_id from decision r where r.handover_returned_at is not null)
            and c.exclusion is null and (%s and %s or %s)""".formatted(OPEN, UNFINISHED, RETURNED);

    /// Whatever a citizen waits for: what a department has as well.
    static final String WAITING = "c.exclusion is null and (c.outcome is null and " + UNFINISHED + " or " + RETURNED + ")";

    private FrontOfficeQueue() {
    }
}
