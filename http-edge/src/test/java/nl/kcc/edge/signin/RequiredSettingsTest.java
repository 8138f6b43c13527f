package nl.kcc.edge.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class RequiredSettingsTest {

    private static final List<String> NAMES = List.of("kcc.database.url", "kcc.kafka");

    @Test
    void whatIsThereStarts() {
        assertThatCode(() -> check(Map.of("kcc.database.url", "postgresql://db/kpi", "kcc.kafka", "kafka:9092")))
                .doesNotThrowAnyException();
    }

    @Test
    void theMissingOneIsNamed() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check(Map.of("kcc.database.url", "postgresql://db/kpi")))
                .withMessage("Set kcc.kafka: the service cannot start without it.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> check(Map.of("kcc.database.url", "  ", "kcc.kafka", "kafka:9092")))
                .withMessage("Set kcc.database.url: the service cannot start without it.");
    }

    private static void check(Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(settings, "test", 100)).build();
        new RequiredSettings(config, Optional.of(NAMES)).check(null);
    }
}
