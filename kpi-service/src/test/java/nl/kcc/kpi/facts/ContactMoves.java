package nl.kcc.kpi.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.facts.Life.Happening;
import nl.kcc.kpi.facts.Life.Told;

/// What may happen next to a contact at intake.
final class ContactMoves {

    private ContactMoves() {
    }

    static Told<ContactEvent> next(Random random, ContactState now, Instant at, List<String> topics) {
        List<Told<ContactEvent>> possible = new ArrayList<>();
        if (now.outcome() == null) {
            Outcome outcome = Life.pick(random, List.of(Outcome.values()));
            possible.add(new Told<>(new Happening.Answered(outcome), new ContactEvent.ContactAnswered(
                    next(now, now.topic(), outcome, at, handoverAt(now), now.reopenedAt(), now.exclusion()))));
        } else {
            possible.add(new Told<>(new Happening.Reopened(), new ContactEvent.ContactReopened(
                    next(now, now.topic(), null, null, handoverAt(now), at, now.exclusion()))));
        }
        if (now.handover() == null) {
            possible.add(new Told<>(new Happening.AgentHandedOver(), new ContactEvent.HandoverRequested(
                    next(now, now.topic(), now.outcome(), now.answeredAt(), at, now.reopenedAt(), now.exclusion()))));
        }
        if (now.exclusion() == null && random.nextInt(3) == 0) {
            Exclusion reason = Life.pick(random, List.of(Exclusion.values()));
            possible.add(new Told<>(new Happening.Excluded(reason), new ContactEvent.ContactExcluded(
                    next(now, now.topic(), now.outcome(), now.answeredAt(), handoverAt(now), now.reopenedAt(),
                            reason))));
        }
        String topic = Life.pick(random, topics);
        possible.add(new Told<>(new Happening.TopicFound(topic), new ContactEvent.TopicAssigned(
                next(now, topic, now.outcome(), now.answeredAt(), handoverAt(now), now.reopenedAt(),
                        now.exclusion()))));
        return Life.pick(random, possible);
    }

    private static Instant handoverAt(ContactState now) {
        return now.handover() == null ? null : now.handover().requestedAt();
    }

    private static ContactState next(ContactState now, String topic, Outcome outcome, Instant answeredAt,
            Instant handoverAt, Instant reopenedAt, Exclusion exclusion) {
        return new ContactState(now.contactId(), now.version() + 1, now.interactionId(), now.municipality(),
                now.channel(), topic, now.occurredAt(), now.registeredAt(), outcome, answeredAt,
                now.firstAnswerAt() == null ? answeredAt : now.firstAnswerAt(),
                handoverAt == null ? null : Life.request(handoverAt), reopenedAt,
                exclusion, now.resolved(), now.chain());
    }
}
