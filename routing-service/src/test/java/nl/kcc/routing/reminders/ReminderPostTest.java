package nl.kcc.routing.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ReminderPostTest {

    @Test
    void withoutAMailServerNobodyIsRemindedAndNothingElseIsAskedFor() {
        assertThat(new ReminderPost(config(Map.of()), null).isSetUp()).isFalse();
        assertThat(new ReminderPost(config(Map.of("smtp.host", "", "from", "")), null).isSetUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "'', '', '', kcc.reminders.from", "geen adres, '', '', kcc.reminders.from",
            "werklijst@voorbeeld.nl, werklijst, '', kcc.reminders.smtp.password",
            "werklijst@voorbeeld.nl, '', geheim, kcc.reminders.smtp.user" })
    void aMailServerWithHalfItsSettingsIsNoStartWithASentence(String from, String user, String password, String named) {
        var config = config(
                Map.of("smtp.host", "mail.voorbeeld.nl", "from", from, "smtp.user", user, "smtp.password", password));

        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new ReminderPost(config, null))
                .withMessageContaining(named);
    }

    private static RemindersConfig config(Map<String, String> given) {
        var settings = new HashMap<String, String>();
        given.forEach((name, value) -> settings.put("kcc.reminders." + name, value));
        return new SmallRyeConfigBuilder().withMapping(RemindersConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100)).withConverter(java.time.Duration.class, 100,
                        _ -> java.time.Duration.ofMinutes(1))
                .build().getConfigMapping(RemindersConfig.class);
    }
}
