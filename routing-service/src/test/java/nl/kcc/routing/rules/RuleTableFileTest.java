package nl.kcc.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.Channel;
import nl.kcc.routing.catalogue.ShippedCatalogue;
import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.UnusableSettings;

class RuleTableFileTest {

    private static final String TABLE = """
            { "version": 3, "rules": [
              { "id": "web-buiten-tijd",
                "when": { "channel": ["WEB", "EMAIL"], "topic": "klacht-indienen", "withinOpeningHours": false },
                "then": { "destination": "BACK_OFFICE", "reason": "CLOSED", "department": "juridische-zaken",
                          "answerWorkingDays": 3 },
                "explanation": "{onderwerp} gaat naar {afdeling}, uiterlijk {uiterlijk}." },
              { "id": "rest", "then": { "destination": "FRONT_OFFICE", "reason": "REST" }, "explanation": "Zelf doen." }
            ] }""";

    @TempDir
    Path folder;

    @Test
    void aRuleMayLookAtChannelTopicAndOpeningHours() {
        RuleTable table = read(TABLE);

        assertThat(table.judge(facts(Channel.WEB, "klacht-indienen", false)).rule().id()).isEqualTo("web-buiten-tijd");
        assertThat(table.judge(facts(Channel.EMAIL, "klacht-indienen", false)).rule().id()).isEqualTo("web-buiten-tijd");
        assertThat(table.judge(facts(Channel.PHONE, "klacht-indienen", false)).rule().id()).isEqualTo("rest");
        assertThat(table.judge(facts(Channel.WEB, "trouwen", false)).rule().id()).isEqualTo("rest");
        assertThat(table.judge(facts(Channel.WEB, null, false)).rule().id()).isEqualTo("rest");
        assertThat(table.judge(facts(Channel.WEB, "klacht-indienen", true)).rule().id()).isEqualTo("rest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"version\": 3 | \"version\": 0 | de versie",
            "\"version\": 3, | \"version\": 3, \"owner\": \"ik\", | veld owner onbekend",
            "\"withinOpeningHours\" | \"weather\" | onbekende gegeven weather",
            "\"withinOpeningHours\": false | \"withinOpeningHours\": \"soms\" | onbekende waarde soms",
            "\"WEB\" | \"FAX\" | onbekende waarde FAX",
            "\"klacht-indienen\" | \"klagen\" | onbekende waarde klagen",
            "\"juridische-zaken\" | \"juristen\" | onbekende afdeling juristen",
            "{afdeling} | {burger} | {burger} onbekend",
            "Zelf doen. | Bij {onderwerp} zelf doen. | {onderwerp} onbekend of niet altijd",
            "Zelf doen. | Bij {afdeling} navragen. | {afdeling} onbekend of niet altijd",
            "Zelf doen. | Zelf doen {snel | een accolade",
            "\"id\": \"rest\" | \"id\": \"web-buiten-tijd\" | staat er twee keer in",
            "\"id\": \"rest\" | \"id\": \"De Rest\" | geen geldige id",
            "\"reason\": \"REST\" | \"reason\": \"rest\" | geen reden in hoofdletters",
            "\"destination\": \"FRONT_OFFICE\" | \"destination\": \"ELSEWHERE\" | destination onbruikbaar",
            "\"destination\": \"FRONT_OFFICE\", | '' | zegt niet waarheen",
            "\"BACK_OFFICE\" | \"FRONT_OFFICE\" | noemt een afdeling maar gaat niet naar de back office",
            "\"answerWorkingDays\": 3 | \"answerWorkingDays\": 0 | geen termijn",
            "\"answerWorkingDays\": 3 | \"answerOwed\": false | is dus een antwoord schuldig",
            "\"explanation\": \"Zelf doen.\" | \"explanation\": \" \" | geen uitleg",
            "\"id\": \"rest\", | \"id\": \"rest\", \"when\": { \"excluded\": true }, | de laatste regel moet zonder voorwaarden",
    })
    void aFaultStopsTheServiceWithOneSentence(String right, String wrong, String sentence) {
        assertThat(TABLE).contains(right);
        assertThatThrownBy(() -> read(TABLE.replace(right, wrong)))
                .isInstanceOf(UnusableSettings.class).hasMessageContaining(sentence)
                .message().endsWith(".").doesNotContain("\n");
    }

    @Test
    void aRuleAfterTheDefaultIsUnreachable() {
        String after = TABLE.replace("\n] }", """
                , { "id": "te-laat", "when": { "excluded": true },
                    "then": { "destination": "FRONT_OFFICE", "reason": "LATE" }, "explanation": "Nooit." } ] }""");

        assertThatThrownBy(() -> read(after)).hasMessageContaining("regel te-laat kan nooit aan de beurt komen")
                .hasMessageContaining("regel rest gaat voor");
    }

    @Test
    void aRuleThatAnEarlierOneLeavesNothingIsUnreachable() {
        String narrower = TABLE.replace("{ \"id\": \"rest\"", """
                { "id": "smaller", "when": { "channel": "WEB", "topic": "klacht-indienen", "withinOpeningHours": false },
                  "then": { "destination": "FRONT_OFFICE", "reason": "NARROW" }, "explanation": "Nooit." },
                { "id": "rest\"""");

        assertThatThrownBy(() -> read(narrower)).hasMessageContaining("regel smaller kan nooit aan de beurt komen");
    }

    @Test
    void aTableWithoutRulesIsRefused() {
        assertThatThrownBy(() -> read("{ \"version\": 1, \"rules\": [] }")).hasMessageContaining("geen regel");
        assertThatThrownBy(() -> read("{ version")).hasMessageContaining("geen geldige JSON op regel 1");
    }

    private RuleTable read(String json) {
        try {
            Path file = Files.writeString(folder.resolve("rules.json"), json);
            return new DataFile(Optional.of(file), "").read(RuleTableFile.class).checked(ShippedCatalogue.CATALOGUE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatDecidesIsNeverAboutThePersonWhoAsks() {
        assertThat(Facts.class.getRecordComponents()).extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactlyInAnyOrder("channel", "topic", "topicKnown", "directlyAnswerable", "outcomeGiven",
                        "handoverAsked", "excluded", "reopened", "withinOpeningHours");
        assertThat(Fact.values()).hasSize(Facts.class.getRecordComponents().length);
    }

    private static Facts facts(Channel channel, String topic, boolean open) {
        return new Facts(channel, topic, topic != null, false, false, false, false, false, open);
    }
}
