package nl.kcc.routing.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.rulesets.ShippedKnowledge;
import nl.kcc.routing.rulesets.UnusableKnowledge;

class ShippedAnswersTest {

    private static final String CATALOGUE = """
            { "generalDepartment": "a", "departments": [{ "code": "a", "name": "A" }], "groups": [],
              "topics": [{ "code": "een", "name": "Een" }, { "code": "twee", "name": "Twee" }] }""";
    private static final String SOUND = """
            { "topic": "een", "ask": ["Waar?"], "say": "Daar.", "link": "https://www.example.nl/", "linkText": "Meer" }""";

    @Test
    void everyTopicOfTheCatalogueHasAText() {
        var shipped = new ShippedAnswers();

        assertThat(ShippedKnowledge.KNOWLEDGE.catalogue().topics()).extracting(Topic::code).hasSizeGreaterThan(60)
                .allSatisfy(topic -> assertThat(shipped.text(topic)).hasValueSatisfying(text -> {
                    assertThat(text.say()).isNotBlank();
                    assertThat(text.ask()).isNotEmpty();
                }));
    }

    /// Prices and addresses differ by municipality.
    @Test
    void aPlaceForALinkIsNoLinkYet() {
        var texts = ShippedAnswers.checked("{ \"answers\": [" + SOUND + ", " + SOUND.replace("een", "twee")
                .replace("https://www.example.nl/", "[website]") + "] }", CATALOGUE);

        assertThat(texts.get("een")).returns("https://www.example.nl/", AnswerText::link);
        assertThat(texts.get("twee")).returns(null, AnswerText::link).returns("Meer", AnswerText::linkText);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(flaws("""
                { "answers": [
                  { "topic": "een", "ask": ["Waar?"], "say": " " },
                  { "topic": "drie", "ask": ["Waar?"], "say": "Daar." },
                  { "topic": "twee", "say": "Daar.", "link": "http://www.example.nl/", "colour": 1 },
                  { "topic": "twee", "ask": [], "say": "Daar.", "linkText": "Meer" }
                ] }""")).extracting(Flaw::document, Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("antwoordteksten", "answers[3].colour", Kind.UNKNOWN),
                tuple("antwoordteksten", "onderwerp een", Kind.MISSING),
                tuple("antwoordteksten", "onderwerp drie", Kind.UNKNOWN),
                tuple("antwoordteksten", "onderwerp twee", Kind.MALFORMED),
                tuple("antwoordteksten", "onderwerp twee", Kind.MALFORMED),
                tuple("antwoordteksten", "onderwerp twee", Kind.CONTRADICTORY));
    }

    @Test
    void aTopicWithoutTextOrWithTwoIsNamed() {
        assertThat(flaws("{ \"answers\": [" + SOUND + "] }")).singleElement()
                .returns("onderwerp twee heeft geen antwoordtekst", Flaw::message);
        assertThat(flaws("{ \"answers\": [" + SOUND + ", " + SOUND + ", " + SOUND.replace("een", "twee") + "] }"))
                .extracting(Flaw::place, Flaw::kind).containsExactly(tuple("onderwerp een", Kind.DOUBLE));
        assertThat(flaws("{}")).extracting(Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("onderwerp een", Kind.MISSING), tuple("onderwerp twee", Kind.MISSING));
        assertThat(flaws("{ ")).extracting(Flaw::kind).containsExactly(Kind.MALFORMED);
    }

    private static List<Flaw> flaws(String answers) {
        var flaws = new java.util.ArrayList<Flaw>();
        assertThatThrownBy(() -> ShippedAnswers.checked(answers, CATALOGUE)).isInstanceOfSatisfying(UnusableKnowledge.class,
                refused -> flaws.addAll(refused.flaws()));
        return flaws;
    }
}
