package nl.kcc.intake.encounters;

import static nl.kcc.intake.encounters.EncounterMoment.ANSWERED;
import static nl.kcc.intake.encounters.EncounterMoment.CALLED;
import static nl.kcc.intake.encounters.EncounterMoment.ENDED;
import static nl.kcc.intake.encounters.EncounterMoment.OFFERED;
import static nl.kcc.intake.encounters.EncounterMoment.TRANSFERRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.kcc.events.EncounterState;

/// `-Dkcc.seeds=10000` tries more, `-Dkcc.seed=42` one again.
class EncounterFactsTest {

    private static final int SEEDS = Integer.getInteger("kcc.seeds", 2_000);
    private static final Instant START = Instant.parse("2026-11-20T08:13:40Z");
    private static final UUID ID = new UUID(1, 1);
    private static final EncounterName CALL = EncounterName.ofCall("GM0344", "1732090420.17");

    @Test
    void whateverTheOrderAndHoweverOftenItIsToldTheStateIsTheSame() {
        Stream<Long> seeds = Long.getLong("kcc.seed") != null ? Stream.of(Long.getLong("kcc.seed"))
                : IntStream.range(0, SEEDS).mapToObj(Long::valueOf);
        seeds.forEach(EncounterFactsTest::assertIndifferent);
    }

    private static void assertIndifferent(long seed) {
        var random = new Random(seed);
        List<EncounterFacts> events = Stream.generate(() -> anyEvent(random)).limit(1 + random.nextInt(80)).toList();
        EncounterState once = told(events, events.size()).facts().state(ID, 1, CALL);

        List<EncounterFacts> again = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);

        assertThat(told(again, 1 + random.nextInt(10)).facts().state(ID, 1, CALL)).as("seed %d", seed).isEqualTo(once);
    }

    @Test
    void whatWasKnownMakesNoNewVersion() {
        List<EncounterFacts> events = List.of(at(0, OFFERED), at(12, ANSWERED), at(60, TRANSFERRED), at(200, ENDED));
        StoredEncounter known = told(events, 1);

        assertThat(known.version()).isEqualTo(4);
        assertThat(events).allSatisfy(event -> assertThat(known.next(event)).isEmpty());
    }

    @Test
    void fourPhonesThatRingAreOneCallAndWaitSinceTheFirst() {
        EncounterState state = state(at(3, OFFERED), at(0, OFFERED), at(2, OFFERED), at(1, OFFERED), at(12, ANSWERED),
                at(12, ENDED), at(12, ENDED), at(13, ENDED), at(200, ENDED));

        assertThat(state.offeredAt()).isEqualTo(START);
        assertThat(state.answeredAt()).isEqualTo(START.plusSeconds(12));
        assertThat(state.endedAt()).isEqualTo(START.plusSeconds(200));
    }

    @Test
    void anAttendedTransferDoesNotBeginTheWaitAnew() {
        EncounterState state = state(at(0, OFFERED), at(12, ANSWERED), at(60, TRANSFERRED), at(61, OFFERED), at(90, ANSWERED),
                at(300, ENDED));

        assertThat(state.offeredAt()).isEqualTo(START);
        assertThat(state.answeredAt()).isEqualTo(START.plusSeconds(12));
        assertThat(state.transfers()).isEqualTo(1);
    }

    @Test
    void aTicketThatIsCalledAgainIsServedOnce() {
        EncounterState state = state(at(0, OFFERED), at(300, CALLED), at(330, ENDED), at(600, CALLED), at(620, ANSWERED),
                at(900, ENDED));

        assertThat(state.offeredAt()).isEqualTo(START);
        assertThat(state.answeredAt()).isEqualTo(START.plusSeconds(620));
    }

    @Test
    void aTicketThatIsOnlyCalledIsNotServed() {
        assertThat(state(at(0, OFFERED), at(300, CALLED), at(330, ENDED)).answeredAt()).isNull();
    }

    @Test
    void aSwitchboardThatRunsWildIsBounded() {
        EncounterState state = state(IntStream.range(0, 10_000).mapToObj(second -> at(second, TRANSFERRED))
                .toArray(EncounterFacts[]::new));

        assertThat(state.transfers()).isEqualTo(EncounterFacts.MOST_TRANSFERS);
    }

    @Test
    void aTicketNumberIsAnotherVisitOnTheNextDayAndACallIsTheSameOverMidnight() {
        Instant beforeMidnight = Instant.parse("2026-11-20T22:59:59Z");
        Instant afterMidnight = beforeMidnight.plusSeconds(1);

        assertThat(EncounterName.ofVisit("GM0344", "101", beforeMidnight))
                .isNotEqualTo(EncounterName.ofVisit("GM0344", "101", afterMidnight))
                .isEqualTo(EncounterName.ofVisit("GM0344", "101", beforeMidnight.minusSeconds(3_600)));
        assertThat(EncounterName.ofCall("GM0344", "101").day()).isEqualTo(EncounterName.EVERY_DAY);
    }

    private static EncounterFacts anyEvent(Random random) {
        Instant at = START.plusSeconds(random.nextInt(200));
        if (random.nextInt(20) == 0) {
            return EncounterFacts.registered(at);
        }
        EncounterMoment[] moments = EncounterMoment.values();
        return EncounterFacts.of(moments[random.nextInt(moments.length)], at,
                random.nextInt(3) == 0 ? (Boolean) random.nextBoolean() : null);
    }

    private static EncounterFacts at(int seconds, EncounterMoment moment) {
        return EncounterFacts.of(moment, START.plusSeconds(seconds), null);
    }

    private static EncounterState state(EncounterFacts... events) {
        return told(List.of(events), 1).state();
    }

    /// As messages of so many events each.
    private static StoredEncounter told(List<EncounterFacts> events, int atOnce) {
        var encounter = new StoredEncounter(ID, 0, CALL, EncounterFacts.NONE);
        for (int from = 0; from < events.size(); from += atOnce) {
            EncounterFacts message = events.subList(from, Math.min(from + atOnce, events.size())).stream()
                    .reduce(EncounterFacts.NONE, EncounterFacts::and);
            encounter = encounter.next(message).orElse(encounter);
        }
        return encounter;
    }
}
