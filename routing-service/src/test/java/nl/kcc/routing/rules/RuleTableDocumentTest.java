package nl.kcc.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.Channel;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class RuleTableDocumentTest {

    private static final String TABLE = """
            { "version": 3, "rules": [
              { "id": "web-buiten-tijd",
                "when": { "channel": ["WEB", "EMAIL"], "topic": "klacht-indienen", "withinOpeningHours": false },
                "then": { "destination": "BACK_OFFICE", "reason": "CLOSED", "department": "juridische-zaken",
                          "answerWorkingDays": 3 },
                "explanation": "{onderwerp} gaat naar {afdeling}, uiterlijk {uiterlijk}." },
              { "id": "rest", "then": { "destination": "FRONT_OFFICE", "reason": "REST" }, "explanation": "Zelf doen." }
            ] }""";

    private static final String SUGGESTED = """
            { "rules": [
              { "id": "vermoedelijk-een-klacht",
                "when": { "suggestedTopic": "klacht-indienen", "suggestedCertainty": 0.9 },
                "then": { "destination": "BACK_OFFICE", "reason": "LIKELY", "department": "juridische-zaken" },
                "explanation": "Vermoedelijk een klacht: naar {afdeling}, uiterlijk {uiterlijk}." },
              { "id": "rest", "then": { "destination": "FRONT_OFFICE", "reason": "REST" }, "explanation": "Zelf doen." }
            ] }""";

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
            "\"version\": 3, | \"version\": 3, \"owner\": \"ik\", | veld owner is onbekend",
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
            "\"destination\": \"FRONT_OFFICE\" | \"destination\": \"ELSEWHERE\" | destination is onbruikbaar",
            "\"destination\": \"FRONT_OFFICE\", | '' | zegt niet waarheen",
            "\"BACK_OFFICE\" | \"FRONT_OFFICE\" | noemt een afdeling maar gaat niet naar de back office",
            "\"answerWorkingDays\": 3 | \"answerWorkingDays\": 0 | geen termijn",
            "\"answerWorkingDays\": 3 | \"answerOwed\": false | is dus een antwoord schuldig",
            "Zelf doen. | Zelf\\u0000doen. | een teken dat geen letter",
            "\"explanation\": \"Zelf doen.\" | \"explanation\": \" \" | geen uitleg",
            "\"id\": \"rest\", | \"id\": \"rest\", \"when\": { \"excluded\": true }, | de laatste regel moet zonder voorwaarden",
    })
    void aFlawIsFound(String right, String wrong, String sentence) {
        assertThat(TABLE).contains(right);
        assertThat(flaws(TABLE.replace(right, wrong))).extracting(Flaw::message)
                .anySatisfy(message -> assertThat(message).contains(sentence).doesNotEndWith(".").doesNotContain("\n"));
    }

    @Test
    void aRuleMayAskForACertainSuggestion() {
        RuleTable table = read(SUGGESTED);

        assertThat(table.judge(suggested("klacht-indienen", 0.93)).rule().id()).isEqualTo("vermoedelijk-een-klacht");
        assertThat(table.judge(suggested("klacht-indienen", 0.9)).rule().id()).isEqualTo("vermoedelijk-een-klacht");
        assertThat(table.judge(suggested("klacht-indienen", 0.89)).rule().id()).isEqualTo("rest");
        assertThat(table.judge(suggested("trouwen", 0.99)).rule().id()).isEqualTo("rest");
        assertThat(table.judge(suggested(null, null)).rule().id()).isEqualTo("rest");
        assertThat(table.trace(suggested("klacht-indienen", 0.89)).getFirst().conditions())
                .contains(new RuleVerdict.Checked("suggestedCertainty", List.of("0.9"), "0.89", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.9 | 1.1 | onbekende waarde 1.1", "0.9 | \"zeker\" | onbekende waarde zeker",
            "0.9 | [0.8, 0.9] | meer dan één grens", "klacht-indienen | klagen | onbekende waarde klagen" })
    void aThresholdIsOneShare(String right, String wrong, String sentence) {
        assertThat(flaws(SUGGESTED.replace(right, wrong))).extracting(Flaw::message)
                .anySatisfy(message -> assertThat(message).contains(sentence));
    }

    @Test
    void aHigherThresholdAfterALowerOneIsUnreachable() {
        String stricter = SUGGESTED.replace("{ \"id\": \"rest\"", """
                { "id": "zekerder", "when": { "suggestedTopic": "klacht-indienen", "suggestedCertainty": 0.95 },
                  "then": { "destination": "FRONT_OFFICE", "reason": "SURE" }, "explanation": "Nooit." },
                { "id": "rest\"""");

        assertThat(flaws(stricter)).singleElement().returns("regel zekerder", Flaw::place).returns(Kind.UNREACHABLE,
                Flaw::kind);
        assertThat(flaws(stricter.replace("0.95", "0.85"))).isEmpty();
    }

    @Test
    void aSoundTableHasNoFindings() {
        assertThat(flaws(TABLE)).isEmpty();
        assertThat(flaws(TABLE.replace("\"version\": 3,", ""))).isEmpty();
    }

    @Test
    void aRuleAfterTheDefaultIsUnreachable() {
        String after = TABLE.replace("\n] }", """
                , { "id": "te-laat", "when": { "excluded": true },
                    "then": { "destination": "FRONT_OFFICE", "reason": "LATE" }, "explanation": "Nooit." } ] }""");

        assertThat(flaws(after)).contains(new Flaw("regeltabel", "regel te-laat", Kind.UNREACHABLE,
                "regel te-laat kan nooit aan de beurt komen, want regel rest gaat voor"));
    }

    @Test
    void aRuleThatAnEarlierOneLeavesNothingIsUnreachable() {
        String narrower = TABLE.replace("{ \"id\": \"rest\"", """
                { "id": "smaller", "when": { "channel": "WEB", "topic": "klacht-indienen", "withinOpeningHours": false },
                  "then": { "destination": "FRONT_OFFICE", "reason": "NARROW" }, "explanation": "Nooit." },
                { "id": "rest\"""");

        assertThat(flaws(narrower)).singleElement().returns("regel smaller", Flaw::place)
                .returns(Kind.UNREACHABLE, Flaw::kind);
    }

    @Test
    void aFlawedRuleMakesNoOtherUnreachable() {
        String flawed = TABLE.replace("{ \"id\": \"rest\"", """
                { "id": "weer", "when": { "weather": "regen" },
                  "then": { "destination": "FRONT_OFFICE", "reason": "RAIN" }, "explanation": "Het regent." },
                { "id": "rest\"""");

        assertThat(flaws(flawed)).extracting(Flaw::message)
                .containsExactly("regel weer kijkt naar het onbekende gegeven weather");
    }

    @Test
    void aTableWithoutRulesIsRefused() {
        assertThat(flaws("{ \"version\": 1, \"rules\": [] }")).extracting(Flaw::message)
                .containsExactly("er staat geen regel in");
    }

    /// What is wrong with one rule hides nothing of another.
    @Test
    void everyFlawIsFoundAtOnceAndSaysWhereItIs() {
        assertThat(flaws("""
                { "rules": [
                  { "id": "A", "when": { "channel": "FAX" }, "then": { "destination": "FRONT_OFFICE", "reason": "A" },
                    "explanation": "A." },
                  { "id": "b", "when": { "topic": ["klagen", "trouwen"], "weather": true },
                    "then": { "destination": "BACK_OFFICE", "reason": "b", "department": "juristen", "answerWorkingDays": 0,
                              "colour": "red" },
                    "explanation": "{burger} {afdeling" },
                  { "id": "b", "then": { "destination": "ERGENS", "reason": "B" }, "explanation": "B." },
                  { "id": "c", "when": { "excluded": [] }, "then": { "destination": "FRONT_OFFICE", "reason": "C" } },
                  17
                ] }""")).extracting(Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("regel 1", Kind.MALFORMED), tuple("regel 1", Kind.UNKNOWN),
                tuple("regel b", Kind.UNKNOWN), tuple("regel b", Kind.UNKNOWN), tuple("regel b", Kind.MALFORMED),
                tuple("regel b", Kind.UNKNOWN), tuple("regel b", Kind.OUT_OF_RANGE), tuple("regel b", Kind.UNKNOWN),
                tuple("regel b", Kind.MALFORMED), tuple("rules[2].then.colour", Kind.UNKNOWN),
                tuple("regel b", Kind.DOUBLE), tuple("rules[3].then.destination", Kind.MALFORMED),
                tuple("regel b", Kind.MISSING),
                tuple("regel c", Kind.MISSING), tuple("regel c", Kind.MISSING),
                tuple("rules[5]", Kind.MALFORMED));
    }

    private static RuleTable read(String json) {
        return DocumentReader.read(json, RuleTableDocument.class, new Flaws("regeltabel"))
                .checked(4, ShippedKnowledge.KNOWLEDGE.catalogue(), new Flaws("regeltabel"));
    }

    private static List<Flaw> flaws(String json) {
        var flaws = new Flaws("regeltabel");
        DocumentReader.read(json, RuleTableDocument.class, flaws)
                .checked(4, ShippedKnowledge.KNOWLEDGE.catalogue(), flaws);
        return flaws.all();
    }

    @Test
    void aVerdictNamesTheNumberUnderWhichTheTableIsStored() {
        assertThat(read(TABLE).judge(facts(Channel.WEB, null, true)).ruleSet()).isEqualTo(4);
    }

    @Test
    void whatDecidesIsNeverAboutThePersonWhoAsks() {
        assertThat(RuleFacts.class.getRecordComponents()).extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactlyInAnyOrder("channel", "topic", "group", "topicKnown", "directlyAnswerable", "outcome",
                        "handoverAsked", "excluded", "reopened", "chaser", "withinOpeningHours", "suggestedTopic",
                        "suggestedCertainty", "urgency", "load");
        // Besides these, a rule may ask whether there is an outcome at all.
        assertThat(RuleFact.values()).hasSize(RuleFacts.class.getRecordComponents().length + 1);
    }

    private static RuleFacts facts(Channel channel, String topic, boolean open) {
        return new RuleFacts(channel, topic, null, topic != null, false, null, false, false, false, false, open, null, null,
                null,
                null);
    }

    private static RuleFacts suggested(String topic, Double certainty) {
        return new RuleFacts(Channel.EMAIL, null, null, false, false, null, false, false, false, false, true, topic, certainty,
                null, null);
    }
}
