package nl.kcc.intake.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class DraftLifetimeTest {

    @ParameterizedTest
    @ValueSource(strings = { "PT1H", "PT24H", "P7D" })
    void anHourToAWeekWillDo(Duration kept) {
        assertThat(new DraftLifetime(kept).kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "-PT24H", "PT59M59S", "P7DT1S" })
    void anythingElseStopsTheStart(Duration kept) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new DraftLifetime(kept))
                .withMessageContaining("kcc.drafts.kept");
    }
}
