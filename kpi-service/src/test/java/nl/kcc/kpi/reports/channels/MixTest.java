package nl.kcc.kpi.reports.channels;

import static nl.kcc.events.Channel.COUNTER;
import static nl.kcc.events.Channel.EMAIL;
import static nl.kcc.events.Channel.PHONE;
import static nl.kcc.events.Channel.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.channels.Mix.FixedShare;

class MixTest {

    private static final List<Weight> WEIGHTS = List.of(weight(PHONE, 0.50), weight(COUNTER, 0.27),
            weight(EMAIL, 0.12), weight(WEB, 0.11));

    @Test
    void eachChannelCountsByItsFixedShare() {
        Mix mix = Mix.of(WEIGHTS, Map.of(PHONE, of(90, 100), COUNTER, of(8, 10), EMAIL, of(500, 1000), WEB, of(1, 4)));

        assertThat(mix.fcr()).isEqualTo(0.50 * 0.9 + 0.27 * 0.8 + 0.12 * 0.5 + 0.11 * 0.25, within(1e-12));
        assertThat(mix.leftOut()).isEmpty();
    }

    @Test
    void sharesOfChannelsWithoutDataAreDividedOverTheOthers() {
        Mix mix = Mix.of(WEIGHTS, Map.of(PHONE, of(90, 100), EMAIL, of(50, 100), WEB, new Resolution(3, 0, 0)));

        assertThat(mix.fcr()).isEqualTo((0.50 * 0.9 + 0.12 * 0.5) / 0.62, within(1e-12));
        assertThat(mix.leftOut()).containsExactly(COUNTER, WEB);
        assertThat(mix.weights()).extracting(FixedShare::used).containsExactly(0.50 / 0.62, 0.0, 0.12 / 0.62, 0.0);
    }

    @Test
    void theMixDoesNotMoveWithTheNumbers() {
        var few = Map.of(PHONE, of(9, 10), EMAIL, of(500, 1000));
        var many = Map.of(PHONE, of(900, 1000), EMAIL, of(5, 10));

        assertThat(Mix.of(WEIGHTS, few).fcr()).isEqualTo(Mix.of(WEIGHTS, many).fcr());
    }

    @Test
    void withoutDataOrWeightsThereIsNoRate() {
        assertThat(Mix.of(WEIGHTS, Map.of()).fcr()).isNull();
        assertThat(Mix.of(List.of(), Map.of(PHONE, of(1, 2))))
                .isEqualTo(new Mix(null, null, List.of(), List.of(Channel.values())));
    }

    private static Weight weight(Channel channel, double share) {
        return new Weight(channel, share, "proef", LocalDate.of(2000, 1, 1));
    }

    private static Resolution of(long settled, long decided) {
        return new Resolution(decided, decided, settled);
    }
}
