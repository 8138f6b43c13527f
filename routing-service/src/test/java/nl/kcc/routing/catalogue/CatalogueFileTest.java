package nl.kcc.routing.catalogue;

import static nl.kcc.routing.catalogue.ShippedCatalogue.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.TopicState.Answerability;
import nl.kcc.routing.settings.DataFile;
import nl.kcc.routing.settings.UnusableSettings;

class CatalogueFileTest {

    private static final String FILE = """
            { "generalDepartment": "algemeen", "departments": [{ "code": "algemeen", "name": "Algemeen" }],
              "groups": [{ "code": "groep", "name": "Groep" }],
              "topics": [{ "code": "vraag", "name": "Een vraag", "group": "groep", "department": "algemeen",
                           "answerability": [{ "from": "2026-01-01", "direct": true }], "answerWorkingDays": 2 }] }""";

    @TempDir
    Path folder;

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
        assertThat(CATALOGUE.topic("paspoort-aanvragen").orElseThrow().term()).isEqualTo(2);
        assertThat(CATALOGUE.topic("klacht-indienen").orElseThrow().term()).isEqualTo(2);
        assertThat(CATALOGUE.topic("bezwaar-maken").orElseThrow().term()).isEqualTo(5);
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
            "\"answerWorkingDays\" | \"days\" | veld topics[1].days onbekend",
    })
    void aFaultStopsTheServiceWithOneSentence(String right, String wrong, String sentence) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> read(FILE.replace(right, wrong))).isInstanceOf(UnusableSettings.class)
                .hasMessageContaining(sentence).message().endsWith(".").doesNotContain("\n");
    }

    @Test
    void aCodeMayBeWrittenAsInEvents() {
        assertThatCode(() -> read(FILE.replace("\"vraag\"", "\"2e-" + "v".repeat(61) + "\""))).doesNotThrowAnyException();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> new DataFile(Optional.of(folder.resolve("weg.json")), "").text())
                .isInstanceOf(UnusableSettings.class).hasMessageContaining("weg.json kan niet worden gelezen");
    }

    private void read(String json) {
        try {
            Path file = Files.writeString(folder.resolve("topics.json"), json);
            new DataFile(Optional.of(file), "").read(CatalogueFile.class).checked();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
