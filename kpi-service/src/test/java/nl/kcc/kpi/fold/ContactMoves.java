package nl.kcc.kpi.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.fold.Life.Happening;
import nl.kcc.kpi.fold.Life.ToldEvent;

/// What may happen next to a contact at intake.
final class ContactMoves {

    private ContactMoves() {
    }

    static ToldEvent<ContactEvent> next(Random random, ContactState now, Instant at, List<String> topics) {
        List<ToldEvent<ContactEvent>> possible = new ArrayList<>();
        if (now.outcome() == null) {
            Outcome outcome = Life.pick(random, List.of(Outcome.values()));
            possible.add(new ToldEvent<>(new Happening.Answered(outcome), new ContactEvent.ContactAnswered(
                    next(now, now.topic(), outcome, at, handoverAt(now), now.reopenedAt(), now.exclusion()))));
        } else {
            possible.add(new ToldEvent<>(new Happening.Reopened(), new ContactEvent.ContactReopened(
                    next(now, now.topic(), null, null, handoverAt(now), at, now.exclusion()))));
        }
        if (now.handover() == null) {
            possible.add(new ToldEvent<>(new Happening.AgentHandedOver(), new ContactEvent.HandoverRequested(
                    next(now, now.topic(), now.outcome(), now.answeredAt(), at, now.reopenedAt(), now.exclusion()))));
        }
        if (now.exclusion() == null && random.nextInt(3) == 0) {
            Exclusion reason = Life.pick(random, List.of(Exclusion.values()));
            possible.add(new ToldEvent<>(new Happening.Excluded(reason), new ContactEvent.ContactExcluded(
                    next(now, now.topic(), now.outcome(), now.answeredAt(), handoverAt(now), now.reopenedAt(),
                            reason))));
        }
        Strength strength = now.chain() == null ? Life.pick(random, List.of(Strength.values())) : now.chain().strength();
        boolean chaser = random.nextBoolean();
        possible.add(new ToldEvent<>(new Happening.AskedBefore(strength, chaser), new ContactEvent.RepeatDetected(
                next(now, now.resolved(), new Chain(strength, now.contactId(), now.occurredAt(), chaser, nextAt(now))))));
        Duration gap = Duration.ofHours(1 + random.nextInt(40 * 24));
        possible.add(new ToldEvent<>(new Happening.AskedAgain(strength, gap), new ContactEvent.RepeatDetected(
                next(now, now.resolved(), repeatedAt(now, strength, now.occurredAt().plus(gap))))));
        boolean resolved = random.nextBoolean();
        possible.add(new ToldEvent<>(new Happening.Judged(resolved),
                new ContactEvent.CitizenVerdictGiven(next(now, resolved, now.chain()))));
        String topic = Life.pick(random, topics);
        possible.add(new ToldEvent<>(new Happening.TopicFound(topic), new ContactEvent.TopicAssigned(
                next(now, topic, now.outcome(), now.answeredAt(), handoverAt(now), now.reopenedAt(),
                        now.exclusion()))));
        return Life.pick(random, possible);
    }

    private static Instant handoverAt(ContactState now) {
        return now.handover() == null ? null : now.handover().requestedAt();
    }

    private static Instant nextAt(ContactState now) {
        return now.chain() == null ? null : now.chain().nextAt();
    }

    private static Chain repeatedAt(ContactState now, Strength strength, Instant at) {
        return now.chain() == null ? new Chain(strength, null, null, false, at)
                : new Chain(strength, now.chain().repeatOf(), now.chain().repeatOfAt(), now.chain().chaser(), at);
    }

    private static ContactState next(ContactState now, Boolean resolved, Chain chain) {
        return new ContactState(now.contactId(), now.version() + 1, now.interactionId(), now.municipality(),
                now.channel(), now.topic(), now.occurredAt(), now.registeredAt(), now.outcome(), now.answeredAt(),
                now.firstAnswerAt(), now.handover(), now.reopenedAt(), now.exclusion(), resolved, chain, now.answeredAgainAt());
    }

    private static ContactState next(ContactState now, String topic, Outcome outcome, Instant answeredAt,
            Instant handoverAt, Instant reopenedAt, Exclusion exclusion) {
        return new ContactState(now.contactId(), now.version() + 1, now.interactionId(), now.municipality(),
                now.channel(), topic, now.occurredAt(), now.registeredAt(), outcome, answeredAt,
                now.firstAnswerAt() == null ? answeredAt : now.firstAnswerAt(),
                handoverAt == null ? null : Life.request(handoverAt), reopenedAt,
                exclusion, now.resolved(), now.chain(), now.answeredAgainAt());
    }
}
