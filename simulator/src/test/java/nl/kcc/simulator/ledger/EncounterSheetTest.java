package nl.kcc.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.simulator.plan.Encounter;

class EncounterSheetTest {
    private static final Instant RANG = Instant.parse("2026-03-10T09:00:00Z");

    private final EncounterBook book = new EncounterBook();
    private int number;

    @Test
    void aCallIsInTimeUpToTwentyFiveSeconds() {
        call(25_000, 60_000L);
        call(25_001, 60_000L);

        assertThat(calls()).containsEntry("offered", 2L).containsEntry("answered", 2L);
        assertThat(inTime(calls(), "answeredWithin")).containsEntry("count", 1L).containsEntry("of", 2L)
                .containsEntry("share", 0.5).containsEntry("seconds", 25L).containsEntry("verdict", "UNDECIDED");
    }

    @Test
    void whoGivesUpWaitedInVainAndAMisdialDidNotWait() {
        call(null, 5000L);
        call(null, 4999L);
        call(null, null);

        assertThat(calls()).containsEntry("abandoned", 1L).containsEntry("misdials", 1L).containsEntry("open", 1L);
        assertThat(inTime(calls(), "answeredWithin")).containsEntry("count", 0L).containsEntry("of", 1L);
    }

    @Test
    void aCallOfWhichNobodyToldWhenItRangIsNotMeasured() {
        encounter("PHONE", null, RANG, RANG.plusSeconds(60), false);

        assertThat(calls()).containsEntry("answered", 1L).containsEntry("unmeasured", 1L);
        assertThat(inTime(calls(), "answeredWithin")).containsEntry("of", 0L).containsEntry("share", null)
                .containsEntry("verdict", "NO_DATA");
    }

    @Test
    void theNormOnGivingUpIsACeiling() {
        for (int i = 0; i < 100; i++) {
            call(i == 0 ? null : 1000, 60_000L);
        }

        assertThat(inTime(calls(), "abandonment")).containsEntry("count", 1L).containsEntry("of", 100L)
                .containsEntry("limit", 0.07).containsEntry("verdict", "ABOVE");
    }

    @Test
    void theTimeOfHelpIsFromTheAnswerToTheEnd() {
        call(1000, 11_001L);
        call(1000, 13_000L);
        call(1000, 61_000L);
        call(1000, null);

        assertThat(inTime(calls(), "handleTime")).containsEntry("of", 3L).containsEntry("medianSeconds", 20L)
                .containsEntry("meanSeconds", (10_001 + 12_000 + 60_000) / 1000.0 / 3);
        assertThat(visits()).containsEntry("handleTime", null);
    }

    @Test
    void onlyWhatWasAnsweredCanBeRegistered() {
        book.registered(call(1000, 60_000L));
        call(1000, 60_000L);
        call(null, 9000L);

        assertThat(calls()).containsEntry("registered", 1L).containsEntry("registeredShare", 0.5);
    }

    @Test
    void aVisitorWithAnAppointmentWaitsTenMinutesAtMost() {
        encounter("COUNTER", RANG, RANG.plusSeconds(900), null, false);
        encounter("COUNTER", RANG, RANG.plusSeconds(601), null, true);
        encounter("COUNTER", RANG, null, RANG.plusSeconds(2), false);

        assertThat(visits()).containsEntry("served", 2L).containsEntry("abandoned", 1L).doesNotContainKey("misdials")
                .containsEntry("lastAt", RANG.toString());
        assertThat(inTime(visits(), "servedWithin")).containsEntry("count", 1L).containsEntry("of", 3L);
    }

    private Map<String, Object> calls() {
        return book.sheet().calls();
    }

    private Map<String, Object> visits() {
        return book.sheet().visits();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inTime(Map<String, Object> figures, String name) {
        return (Map<String, Object>) figures.get(name);
    }

    /// @param waited milliseconds; null for never
    private Encounter call(Integer waited, Long ended) {
        return encounter("PHONE", RANG, waited == null ? null : RANG.plusMillis(waited),
                ended == null ? null : RANG.plusMillis(ended), false);
    }

    private Encounter encounter(String channel, Instant offered, Instant answered, Instant ended, boolean appointment) {
        var encounter = new Encounter("" + ++number, "GM0344", channel, offered, answered, ended, appointment, List.of());
        book.told(encounter);
        return encounter;
    }
}
