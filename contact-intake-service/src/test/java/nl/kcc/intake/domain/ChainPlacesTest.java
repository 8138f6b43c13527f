package nl.kcc.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainPlacesTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    @Test
    void theLaterOneRepeatsTheEarlierOne() {
        var first = settled(1, 1, MONDAY);
        var second = settled(2, 2, daysLater(3));

        assertThat(standings(second, first)).isEqualTo(Map.of(
                id(1), new ChainPlace(null, null, false, daysLater(3)),
                id(2), new ChainPlace(id(1), MONDAY, false, null)));
    }

    @Test
    void theGapIsToTheNearestOneBefore() {
        var standings = standings(settled(1, 1, MONDAY), settled(2, 2, daysLater(6)), settled(3, 3, daysLater(12)));

        assertThat(standings.get(id(3)).repeatOf()).isEqualTo(id(2));
        assertThat(standings.get(id(1)).nextAt()).isEqualTo(daysLater(6));
    }

    @Test
    void exactlyTheWindowIsARepeatAndAMicrosecondMoreIsNot() {
        var first = settled(1, 1, MONDAY);

        assertThat(standings(first, settled(2, 2, daysLater(7))).get(id(2)).repeatOf()).isEqualTo(id(1));
        assertThat(standings(first, settled(2, 2, daysLater(7).plusNanos(1000)))).isEqualTo(Map.of(
                id(1), new ChainPlace(null, null, false, daysLater(7).plusNanos(1000)), id(2), ChainPlace.ALONE));
    }

    @Test
    void anotherTopicIsAnotherChain() {
        var other = new Link("grofvuil", id(2), id(2), daysLater(1), null, null, null, null);

        assertThat(standings(settled(1, 1, MONDAY), other).values()).containsOnly(ChainPlace.ALONE);
    }

    @Test
    void questionsOfOneInteractionAreNoNeighboursAndShareTheirs() {
        var standings = standings(settled(1, 1, MONDAY), settled(2, 2, daysLater(1)), settled(3, 2, daysLater(1)),
                settled(4, 3, daysLater(2)));

        assertThat(standings.get(id(1)).nextAt()).isEqualTo(daysLater(1));
        assertThat(List.of(standings.get(id(2)), standings.get(id(3)))).containsOnly(
                new ChainPlace(id(1), MONDAY, false, daysLater(2)));
        assertThat(standings.get(id(4)).repeatOf()).isEqualTo(id(3));
    }

    @Test
    void atTheSameMomentTheIdDecides() {
        var standings = standings(settled(1, 1, MONDAY), settled(2, 2, MONDAY), settled(3, 1, MONDAY));

        assertThat(standings).isEqualTo(Map.of(
                id(1), new ChainPlace(null, null, false, MONDAY),
                id(2), new ChainPlace(id(1), MONDAY, false, MONDAY),
                id(3), new ChainPlace(id(2), MONDAY, false, null)));
    }

    @ParameterizedTest(name = "answered {0}, failed {1}, handed over {2}, overdue {3} hours before the next")
    @CsvSource(nullValues = "-", textBlock = """
            -, -, -, -, true
            1, -, -, -, false
            0, -, -, -, false
            -1, -, -, -, true
            2, 1, -, -, true
            2, 0, -, -, true
            2, -1, -, -, false
            2, -, 3, -, true
            2, -, -1, -, false
            1, -, -, 2, true
            2, -, -, -1, false
            """)
    void whoComesBackBeforeItIsSettledIsAChaser(Integer answered, Integer failed, Integer handedOver, Integer overdue,
            boolean chaser) {
        var first = new Link("paspoort", id(1), id(1), MONDAY, hoursBeforeTheNext(answered), hoursBeforeTheNext(failed),
                hoursBeforeTheNext(handedOver), hoursBeforeTheNext(overdue));

        assertThat(standings(first, settled(2, 2, daysLater(1))).get(id(2)))
                .isEqualTo(new ChainPlace(id(1), MONDAY, chaser, null));
    }

    private static Map<UUID, ChainPlace> standings(Link... links) {
        return ChainPlaces.of(List.of(links), WEEK);
    }

    private static Link settled(long id, long interaction, Instant at) {
        return new Link("paspoort", id(id), id(interaction), at, at, null, null, null);
    }

    private static Instant hoursBeforeTheNext(Integer hours) {
        return hours == null ? null : daysLater(1).minus(Duration.ofHours(hours));
    }

    private static Instant daysLater(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
