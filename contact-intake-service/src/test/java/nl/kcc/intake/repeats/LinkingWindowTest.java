package nl.kcc.intake.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingWindowTest {

    @ParameterizedTest
    @ValueSource(strings = { "PT24H", "P7D", "P30D" })
    void oneToThirtyDaysWillDo(Duration length) {
        assertThat(new LinkingWindow(() -> length).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "PT23H59M", "P-7D", "PT720H0.001S" })
    void anotherOneStopsTheServiceWithOneSentence(Duration length) {
        assertThatThrownBy(() -> new LinkingWindow(() -> length)).isInstanceOf(IllegalStateException.class)
                .hasMessage("Set kcc.repeats.linking-window to 1 to 30 days, such as 7d.");
    }
}
