package nl.kcc.edge.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class QueryCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filtered?channels=PHONE            | channels   | De parameter 'channels' bestaat hier niet; bekend zijn: channel, department.
            filtered?Channel=PHONE             | Channel    | De parameter 'Channel' bestaat hier niet; bekend zijn: channel, department.
            filtered?departement=x             | departement | De parameter 'departement' bestaat hier niet; bekend zijn: channel, department.
            filtered?channel=PHONE&naam        | naam       | De parameter 'naam' bestaat hier niet; bekend zijn: channel, department.
            filtered?channel=                  | channel    | De parameter 'channel' is leeg; geef een waarde op of laat de parameter weg.
            filtered?channel=PHONE&channel=    | channel    | De parameter 'channel' is leeg; geef een waarde op of laat de parameter weg.
            filtered?department                | department | De parameter 'department' is leeg; geef een waarde op of laat de parameter weg.
            filtered?department=a&department=b | department | De parameter 'department' mag er maar één keer staan.
            days?page=1&page=2                 | page       | De parameter 'page' mag er maar één keer staan.
            filtered?department=%C0%AF         | department | De parameter 'department' is geen geldige UTF-8.
            by-id/0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e?x=1 | x | De parameter 'x' bestaat hier niet; hier horen geen parameters.
            filtered?%3Cb%3E=1                 |            | Een parameter in het adres bestaat hier niet; bekend zijn: channel, department.
            """)
    void whatTheCallDoesNotTakeIsNamed(String call, String parameter, String message) {
        Response response = given().urlEncodingEnabled(false).get("/v1/examples/" + call);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo(parameter == null ? "" : parameter);
        assertThat(response.jsonPath().getString("detail")).isEqualTo(message);
    }

    @Test
    void aListMayBeGivenPieceByPiece() {
        assertThat(given().get("/v1/examples/filtered?channel=PHONE&channel=WEB&department=x").asString())
                .isEqualTo("[PHONE, WEB] x");
    }

    @Test
    void whoMayNotAskIsToldSoFirst() {
        given().get("/v1/examples/agent?x=1").then().statusCode(401);
    }

    @Test
    void pagesMayHaveParametersOfTheirOwn() {
        given().get("/inloggen?van=mail").then().statusCode(200);
        given().get("/theme/kcc.css?v=2").then().statusCode(200);
    }
}
