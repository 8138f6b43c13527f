package nl.kcc.kpi.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ContactState;
import nl.kcc.events.Destination;
import nl.kcc.events.Exclusion;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.Strength;

/// A random but possible life of one contact: what happened, and the events that intake and routing tell of it.
///
/// @param intake what happened at intake, the event of version n at place n-1
/// @param routing the same for routing
record Life(UUID id, Birth birth, List<ToldEvent<ContactEvent>> intake, List<ToldEvent<RoutingEvent>> routing) {

    /// What never changes.
    record Birth(String municipality, Channel channel, Instant occurredAt) {
    }

    /// Something that happened, and the event that tells of it. The oracle only reads what happened.
    record ToldEvent<E>(Happening happening, E event) {
    }

    /// In words of the definition.
    sealed interface Happening {
        record Registered(String topic, Outcome outcome, Exclusion exclusion) implements Happening {
        }

        record Answered(Outcome outcome) implements Happening {
        }

        record AgentHandedOver() implements Happening {
        }

        record Reopened() implements Happening {
        }

        record Excluded(Exclusion reason) implements Happening {
        }

        record AskedBefore(Strength strength, boolean chaser) implements Happening {
        }

        record AskedAgain(Strength strength, Duration after) implements Happening {
        }

        record Judged(boolean resolved) implements Happening {
        }

        record TopicFound(String topic) implements Happening {
        }

        record Decided(String department) implements Happening {
        }

        record BackOfficeGotIt(String department) implements Happening {
        }

        record NormPassed() implements Happening {
        }

        record AlarmTakenBack() implements Happening {
        }
    }

    private static final List<String> TOPICS = List.of("paspoort-aanvragen", "grofvuil", "verhuizing-doorgeven");
    private static final List<String> DEPARTMENTS = List.of("burgerzaken", "reiniging");
    private static final Instant EVENING_BEFORE_SUMMER_TIME = Instant.parse("2026-03-28T21:30:00Z");

    static Life random(Random random) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Birth birth = new Birth(pick(random, List.of("GM0344", "GM0363")), pick(random, List.of(Channel.values())),
                EVENING_BEFORE_SUMMER_TIME.plus(Duration.ofMinutes(random.nextInt(36 * 60))));
        return new Life(id, birth, atIntake(random, id, birth), atRouting(random, id, birth.occurredAt()));
    }

    private static List<ToldEvent<ContactEvent>> atIntake(Random random, UUID id, Birth birth) {
        List<ToldEvent<ContactEvent>> told = new ArrayList<>();
        Instant at = birth.occurredAt();
        String topic = random.nextBoolean() ? pick(random, TOPICS) : null;
        Outcome outcome = random.nextInt(3) == 0 ? pick(random, List.of(Outcome.values())) : null;
        Exclusion exclusion = random.nextInt(8) == 0 ? pick(random, List.of(Exclusion.values())) : null;
        var born = new ContactDraft(id, id, birth.municipality(), birth.channel(), at, at).about(topic).excluded(exclusion);
        ContactState now = (outcome == null ? born : born.answered(outcome, at, at)).next();
        told.add(new ToldEvent<>(new Happening.Registered(topic, outcome, exclusion),
                new ContactEvent.ContactRegistered(now)));
        for (int i = random.nextInt(5); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(3000)));
            ToldEvent<ContactEvent> next = ContactMoves.next(random, now, at, TOPICS);
            told.add(next);
            now = next.event().contact();
        }
        return told;
    }

    private static List<ToldEvent<RoutingEvent>> atRouting(Random random, UUID id, Instant occurredAt) {
        List<ToldEvent<RoutingEvent>> told = new ArrayList<>();
        int events = random.nextInt(5);
        RoutingState now = new RoutingState(id, 0, null, null, null, null, null, null);
        for (int i = 0; i < events; i++) {
            Instant at = occurredAt.plus(Duration.ofMinutes(i * 60L + random.nextInt(60)));
            ToldEvent<RoutingEvent> next = i == 0 ? decided(now, random.nextBoolean() ? null : pick(random, DEPARTMENTS), at)
                    : RoutingMoves.next(random, now, at, DEPARTMENTS);
            told.add(next);
            now = next.event().routing();
        }
        return told;
    }

    private static ToldEvent<RoutingEvent> decided(RoutingState now, String department, Instant at) {
        Decision decision = new Decision(Destination.FRONT_OFFICE, "R", "Uitleg", "regel", 1, department, at, at);
        return new ToldEvent<>(new Happening.Decided(department), new RoutingEvent.ContactRouted(
                new RoutingState(now.contactId(), 1, decision, null, null, null, null, null)));
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static Handover handover(UUID id, String department, Instant at) {
        return new Handover(id, "R", department, HandoverStatus.OPEN, 0, false, at, at, null, null, null, null, null);
    }
}
