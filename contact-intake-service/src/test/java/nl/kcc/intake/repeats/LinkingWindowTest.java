package nl.kcc.intake.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class LinkingWindowTest {

    @ParameterizedTest
    @CsvSource({ "24h, PT24H", "7d, PT168H", "P7D, PT168H", "30d, PT720H" })
    void oneToThirtyDaysWillDo(String setting, Duration length) {
        assertThat(new LinkingWindow(() -> setting).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "7", "23h", "-7d", "31d", "PT720H0.001S", "zeven" })
    void anotherOneStopsTheServiceWithOneSentence(String setting) {
        assertThatThrownBy(() -> new LinkingWindow(() -> setting)).isInstanceOf(ConfigurationException.class)
                .hasMessage("Set kcc.repeats.linking-window to 1 to 30 days, such as 7d.");
    }
}
