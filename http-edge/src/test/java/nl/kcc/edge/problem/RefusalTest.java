package nl.kcc.edge.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-found     | 404 | not-found        | Dit contact bestaat niet.
            conflict      | 409 | already-answered | Dit contact is al beantwoord.
            invalid       | 400 | invalid-input    | Het moment ligt in de toekomst.
            unprocessable | 422 | unprocessable    | Deze sleutel is al gebruikt.
            busy          | 503 | busy             | Probeer het zo opnieuw.
            forbidden     | 403 | forbidden        | Dit mag u niet.
            """)
    void aProblemIsAnsweredAsItsKindSays(String kind, int status, String slug, String detail) {
        given().get("/v1/examples/failures/" + kind).then().statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:" + slug))
                .body("status", equalTo(status))
                .body("detail", equalTo(detail))
                .body("title", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/examples/anyone/", "/v1/examples/anyone//", "/v1/examples/" })
    void anAddressWithASlashAtItsEndIsNotThere(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:not-found")).header("API-Version", "1.0.0");
    }

    @Test
    void wrongInputNamesItsField() {
        given().get("/v1/examples/failures/invalid").then().statusCode(400)
                .body("violations[0].field", equalTo("at"))
                .body("violations[0].message", equalTo("Het moment ligt in de toekomst."));
    }

    @Test
    void anUnforeseenFailureLeaksNothingAndHasAnId() {
        Response response = given().get("/v1/examples/failures/unforeseen");
        response.then().statusCode(500).contentType("application/problem+json").body("type",
                equalTo("urn:kcc:problem:internal"));
        assertThat(response.asString()).doesNotContain("secret", "999990342", "Exception", "nl.kcc");
        assertThat(response.jsonPath().getString("errorId")).matches("[0-9A-F]{8}");
        assertThat(response.jsonPath().getString("detail")).contains(response.jsonPath().getString("errorId"));
    }

    @Test
    void aDatabaseThatIsAwayMeansTryAgain() {
        Response response = given().get("/v1/examples/failures/database");
        response.then().statusCode(503).contentType("application/problem+json").header("Retry-After", "2");
        assertThat(response.asString()).doesNotContain("10.0.0.1", "refused");
    }

    @Test
    void aStreamThatCannotBeginIsRefusedAsAProblem() {
        given().accept("text/event-stream").get("/v1/examples/failing-stream").then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo("window"));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/v1/unknown,404", "DELETE,/v1/examples/days,405" })
    void whatIsNotThereIsAProblem(String method, String path, int status) {
        given().request(method, path).then().statusCode(status).contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /v1/examples/days   | GET, HEAD, OPTIONS
            GET    | /v1/examples/text   | OPTIONS, POST
            PUT    | /v1/examples        | OPTIONS, POST
            POST   | /v1/examples/by-id/7 | GET, HEAD, OPTIONS
            KIJK   | /v1/examples/days   | GET, HEAD, OPTIONS
            KIJK   | /page.html          | GET, HEAD, OPTIONS
            """)
    void anotherMethodIsRefusedWithThoseThatThereAre(String method, String path, String allowed) {
        given().request(method, path).then().statusCode(405).contentType("application/problem+json")
                .header("Allow", allowed);
    }

    @Test
    void anotherAnswerFormatIsRefused() {
        given().accept("image/png").contentType("application/json").body("{}").post("/v1/examples").then().statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void anotherInputFormatIsRefused() {
        given().contentType("application/xml").body("<a/>").post("/v1/examples").then().statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        given().get("/v1/examples/by-id/seven").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aQueryParameterThatDoesNotFitIsWrongInputThatIsNamed() {
        given().get("/v1/examples/days?from=yesterday").then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo("from"));
    }

    @Test
    void aQueryParameterOutOfBoundsIsWrongInputThatIsNamed() {
        given().get("/v1/examples/days?page=11").then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo("page"))
                .body("detail", equalTo("Het veld 'page' mag hoogstens 10 zijn."));
    }

    @Test
    void aPersonWhoFollowsADeadLinkSeesAPage() {
        given().auth().preemptive().basic("agent", "een-lang-wachtwoord").accept("text/html").get("/nergens.html").then()
                .statusCode(404).contentType("text/html").body(containsString("Niet gevonden"));
    }
}
