package nl.kcc.intake.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/// What agents chose for texts like this one.
class ChosenTextsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(TextFeatures.of("mijn paspoort is verlopen"),
            TextFeatures.of("de lantaarnpaal is kapot"), TextFeatures.of("de container is vol")));
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final UUID CONTACT = UUID.fromString("0195d3a0-7c00-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0195d3a0-7c00-7000-8000-000000000002");

    private final Experience experience = new Experience();

    @Test
    void theVerySameTextSpeaksForItsTopicWholly() {
        experience.take(List.of(new AgentChoice(CONTACT, "GM0344", "hek", "De slagboom bij de Plompetoren hapert", NOW)));

        assertThat(support("GM0344", "De slagboom bij de Plompetoren hapert").get("hek")).isCloseTo(1, within(1e-6));
        assertThat(support("GM0344", "slagboom Plompetoren doet raar").get("hek")).isBetween(0.1, 0.9);
        assertThat(support("GM0344", "Mijn paspoort").getOrDefault("hek", 0.0)).isLessThan(0.01);
    }

    @Test
    void noMunicipalityLearnsFromAnother() {
        experience.take(List.of(new AgentChoice(CONTACT, "GM0344", "hek", "De slagboom hapert", NOW)));

        assertThat(support("GM0307", "De slagboom hapert")).isEmpty();
    }

    @Test
    void theLastChoiceForAContactCounts() {
        experience.take(List.of(new AgentChoice(CONTACT, "GM0344", "hek", "De slagboom hapert", NOW)));
        experience.take(List.of(new AgentChoice(CONTACT, "GM0344", "poort", "De slagboom hapert", NOW.plusSeconds(1)),
                new AgentChoice(OTHER, "GM0344", "poort", "De slagboom hapert", NOW)));

        assertThat(support("GM0344", "De slagboom hapert").keySet()).containsExactly("poort");
        assertThat(support("GM0344", "De slagboom hapert").get("poort")).isCloseTo(2, within(1e-6));
    }

    @Test
    void whatWasReadBeforeIsNotTakenTwice() {
        var choice = new AgentChoice(CONTACT, "GM0344", "hek", "De slagboom hapert", NOW);

        assertThat(experience.take(List.of(choice))).isEqualTo(1);
        assertThat(experience.take(List.of(choice))).isZero();
        assertThat(experience.size()).isEqualTo(1);
    }

    @Test
    void aTextOfAnyLengthAndAnySignsIsTaken() {
        String text = "lap ".repeat(3) + "x".repeat(900) + " ☃ + … \n\t <b>";
        experience.take(List.of(new AgentChoice(CONTACT, "GM0344", "hek", text, NOW),
                new AgentChoice(OTHER, "GM0344", "hek", "?!", NOW)));

        assertThat(support("GM0344", text).get("hek")).isCloseTo(1, within(1e-6));
    }

    private Map<String, Double> support(String municipality, String text) {
        return experience.of(municipality).support(TextFeatures.of(text), VOCABULARY);
    }
}
