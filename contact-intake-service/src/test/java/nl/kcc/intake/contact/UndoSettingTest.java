package nl.kcc.intake.contact;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class UndoSettingTest {

    @ParameterizedTest
    @ValueSource(strings = { "PT1S", "PT1M", "PT1H" })
    void anythingUpToAnHourWillDo(Duration within) {
        assertThatCode(() -> undoing(within)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT0S", "-PT1M", "PT1H0.001S" })
    void anythingElseStopsTheStart(Duration within) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> undoing(within))
                .withMessageContaining("kcc.undo-within");
    }

    private static UndoLastAction undoing(Duration within) {
        return new UndoLastAction(null, null, null, null, within);
    }
}
