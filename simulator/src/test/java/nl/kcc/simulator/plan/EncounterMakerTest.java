package nl.kcc.simulator.plan;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// What is told of each call and visit leads to what is known of it, and to nothing else.
class EncounterMakerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final InteractionPlan PLAN = InteractionPlan.ofMonth(YearMonth.of(2026, 3), 1, 3000,
            IntStream.range(0, 60).mapToObj(i -> new CatalogueTopic("onderwerp-" + i, "afdeling-" + i % 5, i % 4 != 0))
                    .toList(),
            List.of("GM0344", "GM0599"), NOW);
    private static final List<Encounter> ALL = Stream.concat(
            PLAN.interactions().stream().map(Interaction::encounter).filter(Objects::nonNull), PLAN.unregistered().stream())
            .toList();

    @Test
    void theFirstRingAndTheFirstAnswerAreWhatIsKnown() {
        assertThat(ALL).allSatisfy(encounter -> {
            assertThat(first(encounter, "RINGING", "TAKEN")).isEqualTo(encounter.offeredAt());
            assertThat(first(encounter, "ANSWERED", "SERVED")).isEqualTo(encounter.answeredAt());
            assertThat(encounter.events()).extracting(Encounter.Event::at).noneMatch(at -> at.isBefore(encounter.beganAt()))
                    .noneMatch(at -> at.isAfter(NOW));
        });
    }

    @Test
    void theLastEndIsWhatIsKnown() {
        assertThat(ALL).allSatisfy(encounter -> assertThat(
                moments(encounter, "ENDED", "LEFT").max(naturalOrder()).orElse(null)).isEqualTo(encounter.endedAt()));
    }

    @Test
    void eachCaseOccurs() {
        assertThat(ALL).anyMatch(encounter -> moments(encounter, "RINGING").count() > 1)
                .anyMatch(encounter -> moments(encounter, "ANSWERED").count() > 1)
                .anyMatch(encounter -> moments(encounter, "TRANSFERRED").count() > 0)
                .anyMatch(encounter -> moments(encounter, "CALLED").count() > 1)
                .anyMatch(encounter -> encounter.offeredAt() == null)
                .anyMatch(encounter -> encounter.answeredAt() == null && encounter.endedAt() == null)
                .anyMatch(encounter -> encounter.answeredAt() == null && encounter.endedAt() != null && !encounter.isCall())
                .anyMatch(waited(25_000)).anyMatch(waited(25_001)).anyMatch(rang(4999)).anyMatch(rang(5000));
        assertThat(ALL).extracting(Encounter::name).doesNotHaveDuplicates();
    }

    @Test
    void noVisitLastsOverMidnight() {
        assertThat(ALL).filteredOn(encounter -> !encounter.isCall()).allSatisfy(visit -> assertThat(visit.events())
                .extracting(event -> LocalDate.ofInstant(event.at(), InteractionPlan.AMSTERDAM)).containsOnly(visit.day()));
    }

    private static Predicate<Encounter> waited(long millis) {
        return call -> call.isCall() && call.offeredAt() != null
                && call.offeredAt().plusMillis(millis).equals(call.answeredAt());
    }

    private static Predicate<Encounter> rang(long millis) {
        return call -> call.isCall() && call.answeredAt() == null && call.offeredAt().plusMillis(millis).equals(call.endedAt());
    }

    private static Instant first(Encounter encounter, String... types) {
        return moments(encounter, types).min(naturalOrder()).orElse(null);
    }

    private static Stream<Instant> moments(Encounter encounter, String... types) {
        return encounter.events().stream().filter(event -> List.of(types).contains(event.type())).map(Encounter.Event::at);
    }
}
