package nl.kcc.routing.standing;

import nl.kcc.events.ContactState.HandoverRequest;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;

/// Between rows and the course of a contact.
final class Rows {

    private Rows() {
    }

    /// @param handover null when there never was one
    static Course course(ContactRow row, HandoverRow handover) {
        HandoverRequest asked = row.askedAt == null ? null
                : new HandoverRequest(row.askedReason, row.askedDepartment, row.askedAt);
        var contact = new KnownContact(row.contactId, row.contactVersion, row.municipality, row.channel, row.topic,
                row.occurredAt, row.outcome, row.answeredAt, row.firstAnswerAt, asked, row.reopenedAt, row.exclusion);
        return new Course(row.contactId, contact, row.version == 0 ? null : routing(row, handover));
    }

    private static RoutingState routing(ContactRow row, HandoverRow handover) {
        var decision = new Decision(row.destination, row.reason, row.explanation, row.rule, row.ruleSet,
                row.department, row.answerDueAt, row.decidedAt);
        return new RoutingState(row.contactId, row.version, decision, row.handedOverAt,
                handover == null ? null : handover(handover), row.answerOverdueAt);
    }

    private static Handover handover(HandoverRow row) {
        return new Handover(row.id, row.reason, row.department, row.status, row.hops, row.pingPong, row.openedAt,
                row.dueAt, row.overdueAt, row.acceptedAt, row.completedAt, row.result);
    }

    static ContactRow fill(ContactRow row, KnownContact contact) {
        row.contactId = contact.contactId();
        row.contactVersion = contact.version();
        row.municipality = contact.municipality();
        row.channel = contact.channel();
        row.topic = contact.topic();
        row.occurredAt = contact.occurredAt();
        row.outcome = contact.outcome();
        row.answeredAt = contact.answeredAt();
        row.firstAnswerAt = contact.firstAnswerAt();
        HandoverRequest asked = contact.handoverRequest();
        row.askedReason = asked == null ? null : asked.reason();
        row.askedDepartment = asked == null ? null : asked.department();
        row.askedAt = asked == null ? null : asked.requestedAt();
        row.reopenedAt = contact.reopenedAt();
        row.exclusion = contact.exclusion();
        return row;
    }

    static ContactRow fill(ContactRow row, Course course) {
        fill(row, course.contact());
        RoutingState routing = course.routing();
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
        row.watchAt = course.watchAt();
        return row;
    }

    static HandoverRow fillHandover(HandoverRow row, Course course) {
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
        return row;
    }
}
