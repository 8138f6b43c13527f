package nl.kcc.intake.webform;

import static io.restassured.RestAssured.given;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.intake.AsAgent;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.citizen.VerdictTokens;

/// The link in an answer, by which a citizen says whether it helped.
@IntakeTest
class VerdictLinkTest extends EmptyIntake {

    @Inject
    VerdictTokens tokens;

    private UUID contact;
    private String token;

    @BeforeEach
    void ask() {
        contact = AsAgent.aContact("");
        token = tokens.token(contact);
        database.execute("""
                insert into citizen_reference values ('%s', 'GM0344', 'K7Q2-9XMD-4TFB', 'burger@voorbeeld.nl')"""
                .formatted(contact));
    }

    @Test
    void theLinkShowsTwoButtonsAndNothingOfTheQuestion() {
        answer();

        open(token).then().statusCode(200).body(containsString("K7Q2-9XMD-4TFB"))
                .body(containsString("method=\"post\"")).body(containsString("value=\"ja\""))
                .body(containsString("value=\"nee\"")).body(not(containsString("Wat kost het?")))
                .body(not(containsString("Elke dinsdag."))).body(not(containsString("burger@voorbeeld.nl")));
    }

    @Test
    void whoeverOnlyFollowsTheLinkSaysNothing() {
        answer();
        long versions = database.count("audit");
        for (int i = 0; i < 3; i++) {
            open(token).then().statusCode(200);
            given().queryParam("antwoord", token).queryParam("resolved", "ja").get("/status/").then().statusCode(200);
            given().queryParam("antwoord", token).head("/status/").then().statusCode(200);
        }

        agent().get("/v1/contacts/" + contact).then().body("resolved", nullValue());
        assertThat(database.count("audit")).isEqualTo(versions);
    }

    @Test
    void theButtonIsTheVerdict() {
        answer();

        say(token, "nee").then().statusCode(200).body(containsString("mijn vraag is nog niet beantwoord"));
        agent().get("/v1/contacts/" + contact).then().body("resolved", equalTo(false))
                .body("history[-1].by", equalTo("citizen"));
        say(token, "ja").then().statusCode(200).body(containsString("mijn vraag is beantwoord"));
        agent().get("/v1/contacts/" + contact).then().body("resolved", equalTo(true));
    }

    @Test
    void beforeThereIsAnAnswerThereIsNoVerdict() {
        say(token, "ja").then().statusCode(409);
        agent().get("/v1/contacts/" + contact).then().body("resolved", nullValue());
    }

    @Test
    void aForgedTokenAndOneOfNobodyLookTheSame() {
        answer();
        String forged = new VerdictTokens(new byte[32]).token(contact);
        String nobody = tokens.token(UUID.randomUUID());

        String first = open(forged).then().statusCode(404).extract().asString();
        assertThat(open(nobody).then().statusCode(404).extract().asString()).isEqualTo(first);
        assertThat(open("x").then().statusCode(404).extract().asString()).isEqualTo(first);
        say(forged, "ja").then().statusCode(404);
        agent().get("/v1/contacts/" + contact).then().body("resolved", nullValue());
    }

    private void answer() {
        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);
    }

    private static Response open(String token) {
        return given().queryParam("antwoord", token).get("/status/");
    }

    private static Response say(String token, String resolved) {
        return given().formParam("antwoord", token).formParam("resolved", resolved).post("/status/");
    }
}
