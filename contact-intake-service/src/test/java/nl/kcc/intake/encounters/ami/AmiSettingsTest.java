package nl.kcc.intake.encounters.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import nl.kcc.edge.MunicipalityScope;

class AmiSettingsTest {

    private static final MunicipalityScope SERVED = MunicipalityScope.of(Set.of("GM0344", "GM0518"));

    @TempDir
    Path folder;

    @Test
    void withoutAHostThereIsNoSwitchboard() {
        assertThat(AmiSettings.of(new SmallRyeConfigBuilder().build(), SERVED)).isEmpty();
    }

    @Test
    void whatIsSetUpIsRead() throws IOException {
        AmiSettings settings = read("port", "5039");

        assertThat(settings).isEqualTo(new AmiSettings("centrale", 5039, false, "kcc", "geheim",
                Map.of("algemeen", "GM0344", "balie=1", "GM0518")));
        assertThat(settings.municipalities()).containsExactly("GM0344", "GM0518");
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "user,-,user", "password-file,-,password-file",
            "password-file,/is/er/niet,cannot be read",
            "password-file,/dev/null,is empty", "queues,-,algemeen=GM0344", "queues,algemeen,'algemeen'",
            "queues,algemeen=GM9999,GM9999", "port,0,65535" })
    void whatIsMissingOrWrongIsNamed(String setting, String value, String named) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> read(setting, value))
                .withMessageContaining("kcc.telephony.ami." + setting).withMessageContaining(named);
    }

    @Test
    void aLostLineIsTriedLessAndLessOften() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 6, 100).mapToObj(AmiLine::pause).map(Duration::toSeconds))
                .containsExactly(1L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    private AmiSettings read(String setting, String value) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("host", "centrale", "user", "kcc", "password-file",
                Files.writeString(folder.resolve("ami"), "geheim\n").toString(), "queues", "algemeen=GM0344,balie=1=GM0518"));
        settings.put(setting, value);
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, given) -> {
            if (given != null) {
                named.put("kcc.telephony.ami." + name, given);
            }
        });
        var config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(named, "test", 100)).build();
        return AmiSettings.of(config, SERVED).orElseThrow();
    }
}
