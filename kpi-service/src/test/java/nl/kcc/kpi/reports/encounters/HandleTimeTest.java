package nl.kcc.kpi.reports.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.EncounterOutcome;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterCell.Kind;

class HandleTimeTest {

    @Test
    void halfWereHelpedWithinTheMedian() {
        assertThat(HandleTime.of(List.of(helped(600, 1, 598_000), helped(60, 2, 110_000), helped(120, 1, 112_000)),
                Channel.PHONE)).isEqualTo(new HandleTime(4, 60, 205));
    }

    @Test
    void nobodyHelpedIsNoTimeAtAll() {
        assertThat(HandleTime.of(List.of(helped(60, 2, 110_000)), Channel.COUNTER)).isNull();
    }

    private static EncounterCell helped(int seconds, long number, long ms) {
        return new EncounterCell(0, Channel.PHONE, Kind.HANDLED, EncounterOutcome.ANSWERED, false, false, seconds, number, ms);
    }
}
