package nl.kcc.kpi.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.ContactState.HandoverRequest;
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
        if (now.answer().outcome() == null) {
            Outcome outcome = Life.pick(random, List.of(Outcome.values()));
            possible.add(new ToldEvent<>(new Happening.Answered(outcome), new ContactEvent.ContactAnswered(
                    new ContactDraft(now).answered(outcome, at, at).next())));
        } else {
            possible.add(new ToldEvent<>(new Happening.Reopened(), new ContactEvent.ContactReopened(
                    new ContactDraft(now).reopened(at).next())));
        }
        if (now.handover() == null) {
            possible.add(new ToldEvent<>(new Happening.AgentHandedOver(), new ContactEvent.HandoverRequested(
                    new ContactDraft(now).handedOver(new HandoverRequest("NO_KNOWLEDGE", null, at)).next())));
        }
        if (now.exclusion() == null && random.nextInt(3) == 0) {
            Exclusion reason = Life.pick(random, List.of(Exclusion.values()));
            possible.add(new ToldEvent<>(new Happening.Excluded(reason), new ContactEvent.ContactExcluded(
                    new ContactDraft(now).excluded(reason).next())));
        }
        Strength strength = now.chain() == null ? Life.pick(random, List.of(Strength.values())) : now.chain().strength();
        boolean chaser = random.nextBoolean();
        possible.add(new ToldEvent<>(new Happening.AskedBefore(strength, chaser), new ContactEvent.RepeatDetected(
                new ContactDraft(now).placed(new Chain(strength, now.contactId(), now.occurredAt(), chaser, nextAt(now)))
                        .next())));
        Duration gap = Duration.ofHours(1 + random.nextInt(40 * 24));
        possible.add(new ToldEvent<>(new Happening.AskedAgain(strength, gap), new ContactEvent.RepeatDetected(
                new ContactDraft(now).placed(repeatedAt(now, strength, now.occurredAt().plus(gap))).next())));
        boolean resolved = random.nextBoolean();
        possible.add(new ToldEvent<>(new Happening.Judged(resolved),
                new ContactEvent.CitizenVerdictGiven(new ContactDraft(now).judged(resolved).next())));
        String topic = Life.pick(random, topics);
        possible.add(new ToldEvent<>(new Happening.TopicFound(topic), new ContactEvent.TopicAssigned(
                new ContactDraft(now).about(topic).next())));
        return Life.pick(random, possible);
    }

    private static Instant nextAt(ContactState now) {
        return now.chain() == null ? null : now.chain().nextAt();
    }

    private static Chain repeatedAt(ContactState now, Strength strength, Instant at) {
        return now.chain() == null ? new Chain(strength, null, null, false, at)
                : new Chain(strength, now.chain().repeatOf(), now.chain().repeatOfAt(), now.chain().chaser(), at);
    }
}
