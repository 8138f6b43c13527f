package nl.kcc.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;
import nl.kcc.routing.rulesets.ShippedKnowledge;

class CatalogueDocumentTest {

    private static final Catalogue CATALOGUE = ShippedKnowledge.KNOWLEDGE.catalogue();

    private static final String FILE = """
            { "generalDepartment": "algemeen", "departments": [{ "code": "algemeen", "name": "Algemeen" }],
              "groups": [{ "code": "groep", "name": "Groep" }],
              "topics": [{ "code": "vraag", "name": "Een vraag", "group": "groep", "department": "algemeen",
                           "answerability": [{ "from": "2026-01-01", "direct": true }], "answerWorkingDays": 2 }] }""";

    @Test
    void atLeastSixtyQuestionsShip() {
        assertThat(CATALOGUE.topics()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CATALOGUE.topic("paspoort-aanvragen")).get().extracting(Topic::upl).isEqualTo("paspoort");
        assertThat(CATALOGUE.topics()).anyMatch(topic -> topic.directlyAnswerableOn(LocalDate.EPOCH.withYear(2026)))
                .anyMatch(topic -> !topic.directlyAnswerableOn(LocalDate.EPOCH.withYear(2026)));
    }

    @Test
    void everyShippedTopicHasWordsToFindItBy() {
        assertThat(CATALOGUE.topics()).allSatisfy(topic -> {
            assertThat(topic.synonyms()).isNotEmpty();
            assertThat(CATALOGUE.department(topic.department())).isPresent();
        });
    }

    @Test
    void theUsualTermIsTwoWorkingDays() {
        assertThat(CATALOGUE.term(CATALOGUE.topic("paspoort-aanvragen").orElseThrow())).isEqualTo(2);
        assertThat(CATALOGUE.term(CATALOGUE.topic("klacht-indienen").orElseThrow())).isEqualTo(2);
        assertThat(CATALOGUE.term(CATALOGUE.topic("bezwaar-maken").orElseThrow())).isEqualTo(5);
        assertThat(CATALOGUE.term(null)).isEqualTo(2);
    }

    @Test
    void answerabilityIsByDay() {
        var topic = new Topic("x", "X", "g", "d", null, null,
                List.of(new Answerability(LocalDate.parse("2026-01-01"), true),
                        new Answerability(LocalDate.parse("2026-07-01"), false)),
                null);

        assertThat(List.of("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"))
                .extracting(day -> topic.directlyAnswerableOn(LocalDate.parse(day)))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"generalDepartment\": \"algemeen\" | \"generalDepartment\": \"x\" | algemene afdeling x",
            "\"department\": \"algemeen\" | \"department\": \"x\" | onbekende afdeling x",
            "\"group\": \"groep\" | \"group\": \"x\" | onbekende groep x",
            "\"code\": \"vraag\" | \"code\": \"Een Vraag\" | geen geldige code",
            "\"code\": \"vraag\" | \"code\": \"vraaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaag\" | geen geldige code",
            "\"name\": \"Een vraag\" | \"name\": \"\" | heeft geen naam",
            "\"answerWorkingDays\": 2 | \"answerWorkingDays\": 0 | antwoordtermijn",
            "{ \"from\": \"2026-01-01\", \"direct\": true } | '' | of de balie het mag beantwoorden",
            "2026-01-01 | gisteren | onbruikbaar",
            "\"answerWorkingDays\" | \"days\" | veld topics[1].days is onbekend",
    })
    void aFlawIsFound(String right, String wrong, String sentence) {
        assertThat(FILE).contains(right);
        assertThat(flaws(FILE.replace(right, wrong))).extracting(Flaw::message)
                .anySatisfy(message -> assertThat(message).contains(sentence).doesNotEndWith(".").doesNotContain("\n"));
    }

    @Test
    void aCodeMayBeWrittenAsInEvents() {
        assertThat(flaws(FILE)).isEmpty();
        assertThat(flaws(FILE.replace("\"vraag\"", "\"2e-" + "v".repeat(61) + "\""))).isEmpty();
    }

    @Test
    void everyFlawIsFoundAtOnceAndSaysWhereItIs() {
        assertThat(flaws("""
                { "generalDepartment": "weg",
                  "departments": [{ "code": "a", "name": "A" }, { "code": "a", "name": "" }, { "code": "B!", "name": "B" }],
                  "groups": [],
                  "topics": [
                    { "code": "een", "name": "Een", "group": "g", "department": "x", "answerWorkingDays": 101, "colour": 1 },
                    { "code": "twee", "name": "Twee", "group": "g", "department": "a",
                      "answerability": [{ "from": "2026-01-01", "direct": "misschien" }] }
                  ] }""")).extracting(Flaw::place, Flaw::kind).containsExactlyInAnyOrder(
                tuple("generalDepartment", Kind.UNKNOWN),
                tuple("afdeling a", Kind.DOUBLE), tuple("afdeling a", Kind.MISSING), tuple("afdeling B!", Kind.MALFORMED),
                tuple("groep", Kind.MISSING),
                tuple("onderwerp een", Kind.UNKNOWN), tuple("onderwerp een", Kind.UNKNOWN),
                tuple("onderwerp een", Kind.OUT_OF_RANGE), tuple("onderwerp een", Kind.MALFORMED),
                tuple("topics[1].colour", Kind.UNKNOWN),
                tuple("topics[2].answerability[1].direct", Kind.MALFORMED), tuple("onderwerp twee", Kind.UNKNOWN));
    }

    @Test
    void theUsualTermIsANumberOfWorkingDays() {
        assertThat(termsFindings("{ \"usualWorkingDays\": 100 }")).isEmpty();
        assertThat(termsFindings("{ \"usualWorkingDays\": 101 }")).extracting(Flaw::kind).containsExactly(Kind.OUT_OF_RANGE);
        assertThat(termsFindings("{}")).extracting(Flaw::kind).containsExactly(Kind.MISSING);
    }

    private static List<Flaw> flaws(String json) {
        var flaws = new Flaws("onderwerpencatalogus");
        DocumentReader.read(json, CatalogueDocument.class, flaws).checked(new Terms(2), flaws);
        return flaws.all();
    }

    private static List<Flaw> termsFindings(String json) {
        var flaws = new Flaws("termijnen");
        DocumentReader.read(json, TermsDocument.class, flaws).checked(flaws);
        return flaws.all();
    }
}
