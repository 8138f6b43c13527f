package nl.kcc.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import nl.kcc.events.Urgency;

class UrgentWordsTest {

    private final UrgentWords words = new UrgentWords(new SmallRyeConfigBuilder().withMapping(UrgencyConfig.class).build()
            .getConfigMapping(UrgencyConfig.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Mijn paspoort moet met spoed, ik vlieg morgen. | URGENT",
            "SPOED! | URGENT",
            "Dit is dríngend | URGENT",
            "Er is een gaslek in de straat | GAS_LEAK",
            "Ik ruik gas, kunt u met spoed komen? | GAS_LEAK",
            "We worden morgen uit huis gezet. | LOSING_HOME",
            "Er is levensgevaar bij het gaslek | LIFE_THREATENING",
            "Geen spoed, maar wel graag een antwoord | -",
            "Er is geen spoed bij. Of eigenlijk toch wel: spoed! | URGENT",
            "Wanneer hoor ik er spoedig iets van? | -",
            "De spoedeisende hulp vond ik niet | -",
            "Ik heb een gasfornuis | -",
            "Wat kost een paspoort? | -",
            "- | -" })
    void aTextIsUrgentByWholeWords(String text, Urgency urgency) {
        assertThat(words.of(text)).isEqualTo(urgency);
    }

    @Test
    void anEntryWithoutLettersStopsTheStart() {
        assertThatThrownBy(() -> new UrgentWords(with(List.of("!"))))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("kcc.urgency.urgent");
    }

    @Test
    void anInstallationHasItsOwnWords() {
        assertThat(new UrgentWords(with(List.of("meteen"))).of("Kom meteen!")).isEqualTo(Urgency.URGENT);
        assertThat(new UrgentWords(with(List.of("meteen"))).of("Met spoed!")).isNull();
    }

    private static UrgencyConfig with(List<String> urgent) {
        return new UrgencyConfig() {
            @Override
            public List<String> lifeThreatening() {
                return List.of();
            }

            @Override
            public List<String> gasLeak() {
                return List.of();
            }

            @Override
            public List<String> losingHome() {
                return List.of();
            }

            @Override
            public List<String> urgent() {
                return urgent;
            }
        };
    }
}
