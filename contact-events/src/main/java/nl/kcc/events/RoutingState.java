package nl.kcc.events;

import java.time.Instant;
import java.util.UUID;

/// How one contact stands for routing-service. What once happened (handed over, overdue) stays in the state.
///
/// @param version 1 at the first decision, one more with each change
/// @param decision the newest decision
/// @param handedOverAt when the contact was first handed over to the back office; null when never; never cleared
/// @param handover the hand-over; null when there never was one. There is one per contact: it goes on when a department
///        gave it back, and when the contact is handed over once more after a reopening
/// @param answerOverdueAt the first due moment of an answer that passed without one; null before. Taken back only when an
///        answer turns out to have been recorded in time
/// @param reopenedOverdueAt the same of the answer that is owed since the last reopening: each has a due moment of its own
/// @param joined the open hand-over of another contact that this one joined, a chaser; null when it did not
/// @param delay that the citizen is to be told of a later answer; null when never; never cleared, and once per contact
public record RoutingState(
        UUID contactId,
        long version,
        Decision decision,
        Instant handedOverAt,
        Handover handover,
        Instant answerOverdueAt,
        Instant reopenedOverdueAt,
        Joined joined,
        Delay delay) {

    /// Of a contact that is not delayed.
    public RoutingState(UUID contactId, long version, Decision decision, Instant handedOverAt, Handover handover,
            Instant answerOverdueAt, Instant reopenedOverdueAt, Joined joined) {
        this(contactId, version, decision, handedOverAt, handover, answerOverdueAt, reopenedOverdueAt, joined, null);
    }

    /// Front office or back office, and why.
    ///
    /// @param reason stable code, such as `DIRECTLY_ANSWERABLE`
    /// @param explanation the rule's own Dutch sentence, to be read by an agent
    /// @param rule id of the rule that decided
    /// @param ruleSet version of the rule set it stands in
    /// @param department code of the department that takes it; null for the front office
    /// @param answerDueAt when the citizen must have a substantive answer, as promised at the decision; null
    ///        when none was owed then
    public record Decision(
            Destination destination,
            String reason,
            String explanation,
            String rule,
            int ruleSet,
            String department,
            Instant answerDueAt,
            Instant decidedAt) {
    }

    /// Work for the back office.
    ///
    /// @param reason why it was handed over: a rule's reason code or the agent's
    /// @param department who holds it now
    /// @param hops how often it changed department
    /// @param pingPong whether it came back to a department that had forwarded it
    /// @param openedAt when it was first opened
    /// @param dueAt when the department must have completed it; handed over once more, it gets a new one
    /// @param overdueAt the last due moment that passed without completion; never cleared
    /// @param acceptedAt when the present department accepted it; null before
    /// @param completedAt when it was completed; null before, and again once it is opened again
    /// @param returnedAt when the department gave it back; null unless it lies at the front office
    /// @param result code of the result, such as `ANSWERED`; null before completion
    public record Handover(
            UUID handoverId,
            String reason,
            String department,
            HandoverStatus status,
            int hops,
            boolean pingPong,
            Instant openedAt,
            Instant dueAt,
            Instant overdueAt,
            Instant acceptedAt,
            Instant completedAt,
            String result,
            Instant returnedAt) {
    }

    /// Work under way that a chaser is about: no second piece of work is opened for it.
    ///
    /// @param contactId the contact whose hand-over it is
    /// @param completedAt when it was completed, and the chaser was done with it; null before
    public record Joined(UUID contactId, UUID handoverId, Instant completedAt) {
    }

    /// The promise to the citizen was in danger, and a second one stands beside it. The first one goes on counting.
    ///
    /// @param firstDueAt what had been promised
    /// @param newDueAt what is promised since
    /// @param noticedAt when that was decided
    /// @param text what the citizen reads, in the municipality's own words, with the placeholders that intake fills in:
    ///        `{kenmerk}`, `{onderwerp}`, `{eerst}` and `{nieuw}`
    public record Delay(Instant firstDueAt, Instant newDueAt, Instant noticedAt, String text) {
    }
}
