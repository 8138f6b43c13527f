package nl.kcc.intake.webform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/// What cannot work is said at the start.
class FormSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = { "www.voorbeeld.nl", "https://www.voorbeeld.nl/", "http://www.voorbeeld.nl", "*", "https://*.nl",
            "https://a.nl; script-src *", "https://A.nl" })
    void whatIsNoSiteIsRefused(String origin) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new EmbedOrigins(Optional.of(Set.of(origin)), null))
                .withMessageContaining("kcc.web-form.embed-origins").withMessageContaining(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://www.voorbeeld.nl", "https://a.nl:8443", "http://localhost:8080" })
    void aSiteIsTaken(String origin) {
        assertThatCode(() -> new EmbedOrigins(Optional.of(Set.of(origin)), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({ "-1,5M", "3,512K", "3,1500K", "7,5M" })
    void filesThatCannotBeLetInAreRefused(int most, String largest) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> files(most, largest))
                .withMessageContaining("kcc.web-form.largest-file");
    }

    @ParameterizedTest
    @CsvSource({ "0,1M", "3,5M", "6,5M" })
    void filesThatFitAreTaken(int most, String largest) {
        assertThatCode(() -> files(most, largest)).doesNotThrowAnyException();
    }

    private static AttachedFiles files(int most, String largest) {
        return new AttachedFiles(most, size(largest), size("32M"), null);
    }

    private static MemorySize size(String text) {
        return new MemorySizeConverter().convert(text);
    }
}
