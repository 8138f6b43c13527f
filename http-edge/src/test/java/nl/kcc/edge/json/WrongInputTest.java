package nl.kcc.edge.json;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class WrongInputTest {

    @TestHTTPResource("/v1/examples")
    URL address;

    private static final String GOOD_QUESTIONS = ", \"questions\": [{\"summary\": \"Waar is de balie?\"}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": null             | name    | Het veld 'name' is verplicht.
            "name": 7                | name    | Het veld 'name' moet een tekst tussen aanhalingstekens zijn.
            "name": true             | name    | Het veld 'name' moet een tekst tussen aanhalingstekens zijn.
            "name": []               | name    | Het veld 'name' moet een tekst tussen aanhalingstekens zijn.
            "name": {}               | name    | Het veld 'name' moet een tekst tussen aanhalingstekens zijn.
            "name": "a", "nam": "b"  | nam     | Het veld 'nam' bestaat niet; bekend zijn: at, colour, count, id, marks, name, questions, urgent.
            "name": "a", "name": "b" | name    | Het veld 'name' staat er twee keer.
            "name": "a", "at": 1     | at      | Het veld 'at' moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00.
            "name": "a", "at": "1"   | at      | Het veld 'at' moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00.
            "name": "a", "at": ""    | at      | Het veld 'at' moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00.
            "name": "a", "at": "2026-11-20T09:14:05" | at | Het veld 'at' moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00.
            "name": "a", "at": "+99999-01-01T00:00:00Z" | at | Het veld 'at' moet een datum en tijd zijn, zoals 2026-11-20T09:14:05+01:00.
            "name": "a", "count": "1"| count   | Het veld 'count' moet een getal zijn.
            "name": "a", "count": 1.5| count   | Het veld 'count' moet een getal zijn.
            "name": "a", "count": 99999999999 | count | Het veld 'count' moet een getal zijn.
            "name": "a", "urgent": "true" | urgent | Het veld 'urgent' moet true of false zijn.
            "name": "a", "urgent": 1 | urgent  | Het veld 'urgent' moet true of false zijn.
            "name": "a", "id": "7"   | id      | Het veld 'id' moet een id zijn, zoals 0195f0a2-7c3e-7000-8000-000000000001.
            "name": "a", "colour": "BLUE" | colour | Het veld 'colour' kent deze waarde niet; toegestaan zijn: RED, GREEN.
            "name": "a", "colour": "red"  | colour | Het veld 'colour' kent deze waarde niet; toegestaan zijn: RED, GREEN.
            "name": "a", "colour": 0      | colour | Het veld 'colour' kent deze waarde niet; toegestaan zijn: RED, GREEN.
            "name": "a", "colour": ""     | colour | Het veld 'colour' kent deze waarde niet; toegestaan zijn: RED, GREEN.
            """)
    void eachWrongFieldIsNamed(String fields, String field, String message) {
        refused("{" + fields + GOOD_QUESTIONS + "}", field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a"}                         | questions | Het veld 'questions' is verplicht en mag niet leeg zijn.
            {"name": "a", "questions": null}      | questions | Het veld 'questions' is verplicht en mag niet leeg zijn.
            {"name": "a", "questions": []}        | questions | Het veld 'questions' is verplicht en mag niet leeg zijn.
            {"name": "a", "questions": {}}        | questions | Het veld 'questions' moet een lijst zijn, tussen [ en ].
            {"name": "a", "questions": "x"}       | questions | Het veld 'questions' moet een lijst zijn, tussen [ en ].
            {"name": "a", "questions": [null]}    | questions[0] | Het veld 'questions[0]' is verplicht.
            {"name": "a", "questions": ["x"]}     | questions[0] | Het veld 'questions[0]' moet een object zijn, tussen { en }.
            {"name": "a", "questions": [{"summary": "x"}, {}]} | questions[1].summary | Het veld 'questions[1].summary' is verplicht.
            {"name": "a", "questions": [{"summary": "x"}, {"summary": " "}]} | questions[1].summary | Het veld 'questions[1].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "123456789012345678901"}]} | questions[0].summary | Het veld 'questions[0].summary' mag hoogstens 20 tekens lang zijn.
            {"name": "a", "questions": [{"summary": "a\\u0000b"}]} | questions[0].summary | Het veld 'questions[0].summary' mag geen stuurtekens bevatten.
            {"name": "a", "questions": [{"summary": "\\u200b\\u200d"}]} | questions[0].summary | Het veld 'questions[0].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "\\u202e \\u2066\\u2069"}]} | questions[0].summary | Het veld 'questions[0].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "\\u00ad\\ufeff\\u00a0"}]} | questions[0].summary | Het veld 'questions[0].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "\\u3164\\u115f\\u2800"}]} | questions[0].summary | Het veld 'questions[0].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "\\udb40\\udc41\\ufe0f\\u0301"}]} | questions[0].summary | Het veld 'questions[0].summary' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "x"}], "marks": ["\\u200b"]} | marks[0] | Het veld 'marks[0]' mag niet leeg zijn.
            {"name": "a", "questions": [{"summary": "a\\ud83d"}]} | questions[0].summary | Het veld 'questions[0].summary' mag geen stuurtekens bevatten.
            {"name": "a", "questions": [{"summary": "x", "colour": "BLUE"}]} | questions[0].colour | Het veld 'questions[0].colour' kent deze waarde niet; toegestaan zijn: RED, GREEN.
            {"name": "a", "questions": [{"summary": "x"}, {"summary": "x"}, {"summary": "x"}]} | questions | Het veld 'questions' mag hoogstens 2 onderdelen hebben.
            []                                    |  | Het bericht moet een object zijn, tussen { en }.
            7                                     |  | Het bericht moet een object zijn, tussen { en }.
            null                                  |  | Het bericht is leeg.
            """)
    void whereItIsWrongIsNamedAsAPathInTheJson(String body, String field, String message) {
        refused(body, field == null ? "" : field, message);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"name\": ", "{name: 1}", "hallo", "{\"name\": \"a\"", "{\"name\" \"a\"}", "{,}", "\u0000" })
    void brokenJsonIsRefused(String body) {
        Response response = given().contentType("application/json").body(body).post("/v1/examples");
        response.then().statusCode(400).contentType("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).startsWith("Het bericht is geen geldige JSON (regel 1, teken ");
    }

    @Test
    void somethingAfterTheMessageIsRefused() {
        refused("{\"name\": \"a\"" + GOOD_QUESTIONS + "} {}", "", "Na het einde van het bericht staat nog iets.");
    }

    @Test
    void noMessageAtAllIsRefused() {
        given().contentType("application/json").post("/v1/examples").then().statusCode(400)
                .contentType("application/problem+json").body("detail", equalTo("Het bericht is leeg."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"questions\":", "{\"questions\":[" })
    void deepNestingIsRefused(String step) throws Exception {
        // Not with REST Assured, which takes a minute to lay out such a message.
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.toString())).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(step.repeat(10_000))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    /// An overlong slash, an overlong NUL, half a surrogate pair, and no UTF-8 at all.
    @ParameterizedTest
    @ValueSource(strings = { "c0af", "c080", "e08080", "eda080", "fffe" })
    void bytesThatAreNoTextAreRefused(String bytes) {
        byte[] body = ("{\"name\": \"" + new String(HexFormat.of().parseHex(bytes), ISO_8859_1) + "\"" + GOOD_QUESTIONS + "}")
                .getBytes(ISO_8859_1);
        given().contentType("application/json").body(body).post("/v1/examples").then().statusCode(400)
                .contentType("application/problem+json").body("detail", equalTo("Het bericht is geen geldige UTF-8."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a", "questions": [@]}                                  | {}         | questions                | 2
            {"name": "a", "questions": [{"parts": [@]}]}                     | "x"        | questions[0].parts       | 3
            {"name": "a", "questions": [{"summary": "x"}, {"grid": [[], [@]]}]} | 7       | questions[1].grid[1]     | 1000
            {"name": "a", "marks": [@]}                                      | "x"        | marks                    | 1000
            """)
    void aListStopsBeingReadWhereItIsTooLong(String body, String element, String field, int most) {
        String endless = body.replace("@", String.join(",", Collections.nCopies(900_000 / (element.length() + 1), element)));

        Response response = given().contentType("application/json").body(endless).post("/v1/examples");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo(field);
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo("Het veld '%s' mag hoogstens %d onderdelen hebben.".formatted(field, most));
    }

    @Test
    void twentyFlawsAreNamedAndTheOthersCounted() {
        String body = "{\"name\": \"a\", \"marks\": [" + String.join(",", Collections.nCopies(50, "\"\"")) + "]"
                + GOOD_QUESTIONS + "}";

        Response response = given().contentType("application/json").body(body).post("/v1/examples");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations")).hasSize(20);
        assertThat(response.jsonPath().getString("detail")).endsWith(" En nog 30 andere fouten.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/octet-stream" })
    void aRecordIsMadeOfJsonAlone(String format) {
        given().contentType(format).body("{\"summary\": \"x\"}".getBytes(ISO_8859_1)).post("/v1/examples/line").then()
                .statusCode(415).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({ "/v1/examples,application/json", "/v1/examples/text,text/plain" })
    void aPackedMessageIsRefused(String path, String format) {
        given().contentType(format).header("Content-Encoding", "gzip").body("{}".getBytes(ISO_8859_1)).post(path).then()
                .statusCode(415).contentType("application/problem+json");
    }

    @Test
    void twoWrongFieldsAreBothNamed() {
        given().contentType("application/json").body("{\"questions\": []}").post("/v1/examples").then().statusCode(400)
                .body("violations.field", equalTo(java.util.List.of("name", "questions")));
    }

    @Test
    void aGoodMessageComesBackWithInstantsInUtcAndWithoutNulls() {
        given().contentType("application/json")
                .body("{\"name\": \"a\", \"at\": \"2026-11-20T09:14:05.1234567+01:00\"" + GOOD_QUESTIONS + "}")
                .post("/v1/examples").then().statusCode(200)
                .body("at", equalTo("2026-11-20T08:14:05.123456Z"))
                .body("$", not(hasKey("count")))
                .body("questions[0].summary", equalTo("Waar is de balie?"));
    }

    @Test
    void aCitizenServiceNumberInATextIsMaskedWhileItIsRead() {
        given().contentType("application/json").body("""
                {"name": "a", "questions": [{"summary": "Ik ben 999-990-342"}, {"summary": "Ik ben 123456789"}]}""")
                .post("/v1/examples").then().statusCode(200)
                .body("questions.summary", equalTo(java.util.List.of("Ik ben [BSN]", "Ik ben 123456789")));
    }

    private static void refused(String body, String field, String message) {
        Response response = given().contentType("application/json").body(body).post("/v1/examples");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("violations[0].message")).isEqualTo(message);
        assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo(field);
    }
}
