package nl.kcc.kpi.steering.publication;

import static nl.kcc.events.Channel.COUNTER;
import static nl.kcc.events.Channel.EMAIL;
import static nl.kcc.events.Channel.PHONE;
import static nl.kcc.events.Channel.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.kpi.steering.norms.Score;
import nl.kcc.kpi.steering.publication.PeriodScores.NormedScore;

class DisclosureTest {

    @Test
    void thirtyIsEnough() {
        assertThat(Disclosure.isEnough(new Score(0, 30))).isTrue();
        assertThat(Disclosure.isEnough(new Score(29, 29))).isFalse();
    }

    @Test
    void smallChannelsAreLeftOut() {
        assertThat(Disclosure.channels(score(100), Map.of(PHONE, n(60), WEB, n(20), EMAIL, n(20)))).containsExactly(PHONE);
    }

    @Test
    void whatIsLeftOutCannotBeWorkedOut() {
        assertThat(Disclosure.channels(score(145), Map.of(PHONE, n(60), WEB, n(40), EMAIL, n(40), COUNTER, n(5))))
                .hasSize(2).contains(PHONE);
        assertThat(Disclosure.channels(score(40), Map.of(PHONE, n(35), WEB, n(5)))).isEmpty();
    }

    @Test
    void withoutAnythingLeftOutAllIsShown() {
        assertThat(Disclosure.channels(score(90), Map.of(PHONE, n(60), WEB, n(30), EMAIL, n(0)))).containsExactly(PHONE, WEB);
        assertThat(Disclosure.channels(score(0), Map.of())).isEmpty();
    }

    private static NormedScore n(long decided) {
        return new NormedScore(score(decided), 0.8);
    }

    private static Score score(long decided) {
        return new Score(decided / 2, decided);
    }
}
