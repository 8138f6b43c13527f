package nl.kcc.kpi.reports.channels;

import static nl.kcc.events.Channel.COUNTER;
import static nl.kcc.events.Channel.EMAIL;
import static nl.kcc.events.Channel.PHONE;
import static nl.kcc.events.Channel.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.channels.Shift.Direction;

class ShiftTest {

    /// The numbers by which Simpson's paradox is best known: two treatments of kidney stones (Charig and others, 1986).
    private static final Map<Channel, Resolution> STONES_B = Map.of(PHONE, of(234, 270), EMAIL, of(55, 80));
    private static final Map<Channel, Resolution> STONES_A = Map.of(PHONE, of(81, 87), EMAIL, of(192, 263));

    @Test
    void theTotalFallsWhileEveryChannelRises() {
        Shift shift = Shift.of(STONES_B, STONES_A);

        assertThat(shift.kind()).isEqualTo(Direction.CHANNELS_UP_TOTAL_DOWN);
        assertThat(shift.sentence()).startsWith("Elk kanaal steeg, en toch daalde het totaal: van 82,6% naar 78,0%.")
                .contains("het aandeel van e-mail groeide het meest");
    }

    @Test
    void theTotalRisesWhileEveryChannelFalls() {
        Shift shift = Shift.of(STONES_A, STONES_B);

        assertThat(shift.kind()).isEqualTo(Direction.CHANNELS_DOWN_TOTAL_UP);
        assertThat(shift.sentence()).startsWith("Elk kanaal daalde, en toch steeg het totaal: van 78,0% naar 82,6%.")
                .contains("telefoon");
    }

    @Test
    void fourChannelsMayAllRise() {
        var before = Map.of(PHONE, of(450, 500), COUNTER, of(270, 300), EMAIL, of(50, 100), WEB, of(60, 100));
        var now = Map.of(PHONE, of(182, 200), COUNTER, of(91, 100), EMAIL, of(204, 400), WEB, of(183, 300));

        assertThat(Shift.of(before, now).kind()).isEqualTo(Direction.CHANNELS_UP_TOTAL_DOWN);
    }

    @Test
    void oneChannelThatStaysIsEnoughToDoubt() {
        var before = Map.of(PHONE, of(90, 100), EMAIL, of(5, 10));
        var now = Map.of(PHONE, of(90, 100), EMAIL, of(60, 100));

        assertThat(Shift.of(before, now)).isEqualTo(new Shift(Direction.NONE, null));
    }

    @Test
    void aNewChannelMayPullTheTotalDown() {
        assertThat(Shift.of(Map.of(PHONE, of(90, 100)), Map.of(PHONE, of(95, 100), WEB, of(40, 100))).kind())
                .isEqualTo(Direction.CHANNELS_UP_TOTAL_DOWN);
    }

    @Test
    void aSingleChannelOrNoDataSaysNothing() {
        assertThat(Shift.of(Map.of(PHONE, of(90, 100)), Map.of(PHONE, of(95, 100))).kind()).isEqualTo(Direction.NONE);
        assertThat(Shift.of(Map.of(), STONES_A).kind()).isEqualTo(Direction.NONE);
        assertThat(Shift.of(STONES_A, Map.of()).kind()).isEqualTo(Direction.NONE);
        assertThat(Shift.of(Map.of(), Map.of()).kind()).isEqualTo(Direction.NONE);
    }

    @Test
    void ofFewContactsNothingIsSaid() {
        var before = Map.of(PHONE, of(26, 29), EMAIL, of(11, 20));
        var now = Map.of(PHONE, of(28, 29), EMAIL, of(60, 100));

        assertThat(Shift.of(before, now)).isEqualTo(new Shift(Direction.NONE, null));
    }

    @Test
    void aChannelOfFewContactsIsLeftOutAndNotCalledEach() {
        var before = Map.of(PHONE, of(450, 500), EMAIL, of(50, 100), WEB, of(9, 10));
        var now = Map.of(PHONE, of(91, 100), EMAIL, of(220, 400), WEB, of(1, 10));

        assertThat(Shift.of(before, now).sentence())
                .startsWith("Elk kanaal met genoeg vragen in beide perioden steeg, en toch daalde het totaal");
    }

    private static Resolution of(long settled, long decided) {
        return new Resolution(decided, decided, settled);
    }
}
