package nl.kcc.routing.standing;

import java.util.List;

import nl.kcc.events.ContactState.Answer;
import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.RoutingState.Joined;

/// Between rows and the course of a contact.
final class StandingRows {

    private StandingRows() {
    }

    /// @param handover null when there never was one
    /// @param departments that held it, in order, the present one last; without the front office
    static ContactCourse course(ContactRoutingRow row, HandoverRow handover, List<String> departments) {
        HandoverRequest asked = row.askedAt == null ? null
                : new HandoverRequest(row.askedReason, row.askedDepartment, row.askedAt);
        var answer = new Answer(row.outcome, row.answeredAt, row.firstAnswerAt, row.answeredAgainAt);
        var contact = new KnownContact(row.contactId, row.contactVersion, row.municipality, row.channel, row.topic,
                row.occurredAt, answer, asked, row.reopenedAt, row.exclusion, row.chases,
                row.suggestedTopic == null ? null : new Suggestion(row.suggestedTopic, row.suggestedCertainty), row.urgency);
        return new ContactCourse(row.contactId, contact, row.version == 0 ? null : routing(row, handover), departments,
                row.waitsSince);
    }

    private static RoutingState routing(ContactRoutingRow row, HandoverRow handover) {
        var decision = new Decision(row.destination, row.reason, row.explanation, row.rule, row.ruleSet,
                row.department, row.answerDueAt, row.decidedAt);
        return new RoutingState(row.contactId, row.version, decision, row.handedOverAt,
                handover == null ? null : handover(handover), row.answerOverdueAt, row.reopenedOverdueAt,
                row.joinedTo == null ? null : new Joined(row.joinedTo, row.joinedHandover, row.joinedCompletedAt),
                row.delayNoticedAt == null ? null
                        : new Delay(row.delayFirstDueAt, row.delayNewDueAt, row.delayNoticedAt, row.delayText));
    }

    static Handover handover(HandoverRow row) {
        return new Handover(row.id, row.reason, row.department, row.status, row.hops, row.pingPong, row.openedAt,
                row.dueAt, row.overdueAt, row.acceptedAt, row.completedAt, row.result, row.returnedAt);
    }

    static Assignment assignment(HandoverRow row) {
        return new Assignment(row.assignee, row.assignedAt, row.revision);
    }

    /// A change of the hand-over, of who works on it, or of both.
    static void assign(HandoverRow row, Assignment assignment) {
        row.assignee = assignment.assignee();
        row.assignedAt = assignment.at();
        row.revision++;
    }

    static ContactRoutingRow fill(ContactRoutingRow row, KnownContact contact) {
        row.contactId = contact.contactId();
        row.contactVersion = contact.version();
        row.municipality = contact.municipality();
        row.channel = contact.channel();
        row.topic = contact.topic();
        row.occurredAt = contact.occurredAt();
        row.outcome = contact.answer().outcome();
        row.answeredAt = contact.answer().answeredAt();
        row.firstAnswerAt = contact.answer().firstAnswerAt();
        row.answeredAgainAt = contact.answer().answeredAgainAt();
        HandoverRequest asked = contact.handoverRequest();
        row.askedReason = asked == null ? null : asked.reason();
        row.askedDepartment = asked == null ? null : asked.department();
        row.askedAt = asked == null ? null : asked.requestedAt();
        row.reopenedAt = contact.reopenedAt();
        row.exclusion = contact.exclusion();
        row.chases = contact.chases();
        Suggestion suggested = contact.suggestion();
        row.suggestedTopic = suggested == null ? null : suggested.topic();
        row.suggestedCertainty = suggested == null ? null : Double.valueOf(suggested.certainty());
        row.urgency = contact.urgency();
        return row;
    }

    static ContactRoutingRow fill(ContactRoutingRow row, ContactCourse course) {
        fill(row, course.contact());
        row.waitsSince = course.waitsSince();
        row.watchAt = course.watchAt();
        if (course.routing() instanceof RoutingState routing) {
            fill(row, routing);
        }
        return row;
    }

    private static void fill(ContactRoutingRow row, RoutingState routing) {
        row.version = routing.version();
        Decision decision = routing.decision();
        row.destination = decision.destination();
        row.reason = decision.reason();
        row.explanation = decision.explanation();
        row.rule = decision.rule();
        row.ruleSet = decision.ruleSet();
        row.department = decision.department();
        row.answerDueAt = decision.answerDueAt();
        row.decidedAt = decision.decidedAt();
        row.handedOverAt = routing.handedOverAt();
        row.answerOverdueAt = routing.answerOverdueAt();
        row.reopenedOverdueAt = routing.reopenedOverdueAt();
        Joined joined = routing.joined();
        row.joinedTo = joined == null ? null : joined.contactId();
        row.joinedHandover = joined == null ? null : joined.handoverId();
        row.joinedCompletedAt = joined == null ? null : joined.completedAt();
        if (routing.delay() instanceof Delay(var first, var next, var noticed, var text)) {
            row.delayFirstDueAt = first;
            row.delayNewDueAt = next;
            row.delayNoticedAt = noticed;
            row.delayText = text;
        }
    }

    static HandoverRow fillHandover(HandoverRow row, ContactCourse course) {
        Handover handover = course.handover();
        row.id = handover.handoverId();
        row.contactId = course.contactId();
        row.municipality = course.contact().municipality();
        row.channel = course.contact().channel();
        row.topic = course.contact().topic();
        row.reason = handover.reason();
        row.department = handover.department();
        row.status = handover.status();
        row.hops = handover.hops();
        row.pingPong = handover.pingPong();
        row.openedAt = handover.openedAt();
        row.dueAt = handover.dueAt();
        row.overdueAt = handover.overdueAt();
        row.acceptedAt = handover.acceptedAt();
        row.completedAt = handover.completedAt();
        row.result = handover.result();
        row.returnedAt = handover.returnedAt();
        return row;
    }
}
