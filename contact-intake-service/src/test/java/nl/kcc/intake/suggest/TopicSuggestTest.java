package nl.kcc.intake.suggest;

import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// `POST /v1/topics/_suggest`.
@IntakeTest
class TopicSuggestTest extends EmptyIntake {

    private static final String PASSPORT = "Mijn paspoort verloopt volgende maand, wat kost een nieuw?";

    @BeforeEach
    void learned() {
        await().atMost(Duration.ofMinutes(1)).until(() -> suggest("agent", PASSPORT).extract().statusCode() != 503);
    }

    @Test
    void theTopicsThatFitComeBestFirstWithTheNamesOfTheCatalogue() {
        topic("paspoort-aanvragen", "Paspoort (aanvragen of verlengen)", true);
        topic("identiteitskaart-aanvragen", "Identiteitskaart", true);

        suggest("agent", PASSPORT).statusCode(200)
                .body("suggestions[0].topic", equalTo("paspoort-aanvragen"))
                .body("suggestions[0].name", equalTo("Paspoort (aanvragen of verlengen)"))
                .body("sure", is(true)).body("elsewhere", nullValue());
    }

    @Test
    void onlyTopicsInUseAreSuggested() {
        topic("paspoort-aanvragen", "Paspoort", false);
        topic("identiteitskaart-aanvragen", "Identiteitskaart", true);
        topic("hek", "Hek", true);

        suggest("agent", PASSPORT).statusCode(200)
                .body("suggestions.topic", everyItem(is(oneOf("identiteitskaart-aanvragen", "hek"))));
    }

    @Test
    void beforeTheFirstCatalogueTopicsGoByTheirCodes() {
        suggest("agent", PASSPORT).statusCode(200).body("suggestions[0].topic", equalTo("paspoort-aanvragen"))
                .body("suggestions[0].name", equalTo("paspoort-aanvragen"));
    }

    @Test
    void whoseQuestionItIsInsteadIsSaid() {
        suggest("agent", "Wanneer krijg ik mijn kinderbijslag?").statusCode(200).body("suggestions", empty())
                .body("sure", is(false)).body("elsewhere", equalTo("SVB"));
        suggest("agent", "Fijne feestdagen allemaal").statusCode(200).body("suggestions", empty())
                .body("elsewhere", nullValue());
    }

    @Test
    void nothingOfTheTextIsKept() {
        suggest("agent", "Mijn buurman Tralalski heeft geen paspoort").statusCode(200);

        assertThat(database.everything()).doesNotContain("Tralalski");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{} | text", "{\"text\": \" \"} | text",
            "{\"text\": \"Paspoort\", \"municipality\": \"Zeist\"} | municipality" })
    void withoutATextOrForNoMunicipalityNothingIsSuggested(String body, String field) {
        user("agent").contentType(ContentType.JSON).body(body).post("/v1/topics/_suggest").then().statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void aTextOfMoreThan4000CharactersIsRefused() {
        suggest("agent", "p".repeat(4000)).statusCode(200);
        suggest("agent", "p".repeat(4001)).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({ "agent, 200", "backoffice, 200", "ruler, 200", "manager, 403", "privacy, 403", "operator, 403" })
    void onlyThoseWhoChooseTopicsAsk(String user, int status) {
        suggest(user, PASSPORT).statusCode(status);
    }

    @Test
    void untilTheModelHasLearnedThereAreNoSuggestions() {
        assertThat(new TopicSuggestions(new LearnFromAgents(null), new LearnFromCatalogue(null)).suggest(PASSPORT,
                Optional.empty(), Map.of()))
                .isEqualTo(Optional.empty());
    }

    private void topic(String code, String name, boolean active) {
        database.execute("insert into topic_copy (code, version, name, active) values ('%s', 1, '%s', %s)".formatted(code, name,
                active));
    }

    private static ValidatableResponse suggest(String user, String text) {
        return user(user).contentType(ContentType.JSON).body(Map.of("text", text)).post("/v1/topics/_suggest").then();
    }
}
