package nl.kcc.intake.webform;

import static io.restassured.RestAssured.given;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// A question by the form, from sending to verdict, as programs send it.
@IntakeTest
class WebContactsTest extends EmptyIntake {

    private static final String MESSAGE = "Wanneer wordt het grofvuil opgehaald?";
    private static final String ADDRESS = "burger@voorbeeld.nl";

    @Test
    void aQuestionIsFollowedUntilItsAnswerAndJudged() {
        String reference = sent(MESSAGE, "");
        UUID contact = contact(reference);
        assertThat(database.column("select channel || ' ' || summary from contact")).containsExactly("WEB " + MESSAGE);
        status(reference, ADDRESS).then().statusCode(200).body("state", equalTo("RECEIVED"))
                .body("answer", nullValue());
        judged(reference, true).then().statusCode(409);

        call(contact, "answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\"}").then().statusCode(200);

        status(reference.toLowerCase().replace("-", " "), "Burger@Voorbeeld.NL").then().statusCode(200)
                .body("state", equalTo("ANSWERED")).body("answer", equalTo("Elke dinsdag."))
                .body("resolved", nullValue());
        judged(reference, true).then().statusCode(200).body("resolved", equalTo(true));
        agent().get("/v1/contacts/" + contact).then().body("resolved", equalTo(true))
                .body("history.by", equalTo(java.util.List.of("web-form", "agent", "citizen")));
    }

    @Test
    void aWrongReferenceAndAWrongAddressLookTheSame() {
        String reference = sent(MESSAGE, "");

        String wrongAddress = status(reference, "ander@voorbeeld.nl").then().statusCode(404).extract().asString();
        String wrongReference = status("K7Q2-9XMD-40FB", ADDRESS).then().statusCode(404).extract().asString();
        String noReference = status("x", "geen adres").then().statusCode(404).extract().asString();

        assertThat(wrongAddress).isEqualTo(wrongReference).isEqualTo(noReference);
        given().contentType(ContentType.JSON).body("""
                {"reference": "%s", "email": "ander@voorbeeld.nl", "resolved": true}""".formatted(reference))
                .post("/v1/web-contacts/_verdict").then().statusCode(404);
    }

    @Test
    void whatAMachineFilledInIsKeptAsSuspect() {
        sent(MESSAGE, ", \"website\": \"https://koop.voorbeeld\"");
        sent(MESSAGE, ", \"website\": \"\"");

        assertThat(database.column("select suspect from web_contact order by suspect")).containsExactly("f", "t");
        assertThat(database.count("contact")).isEqualTo(2);
    }

    @Test
    void aLongMessageIsKeptWhole() {
        String message = "Dit is een lang verhaal. ".repeat(200).strip();
        sent(message, "");

        assertThat(database.column("select message from web_contact")).containsExactly(message);
        assertThat(database.column("select summary from contact").getFirst()).hasSize(1000).endsWith(" …");
    }

    @Test
    void nothingOfTheCitizenIsToldOrMaskedTooLate() {
        String reference = sent("Mijn BSN is 999990342, wanneer kan ik komen?", ", \"name\": \"Proef Persoon\"");

        assertThat(database.everything()).doesNotContain("999990342").contains("[BSN]");
        assertThat(kafka.published(Topics.CONTACTS, contact(reference).toString()))
                .noneMatch(message -> new String(message.value(), StandardCharsets.UTF_8).contains("Proef"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"municipality\": \"GM0344\", \"message\": \"x\"} | email",
            "{\"municipality\": \"GM0344\", \"email\": \"geen adres\", \"message\": \"x\"} | email",
            "{\"municipality\": \"GM0344\", \"email\": \"a@voorbeeld.nl\"} | message",
            "{\"municipality\": \"GM0344\", \"email\": \"a@voorbeeld.nl\", \"message\": \" \"} | message",
            "{\"municipality\": \"Utrecht\", \"email\": \"a@voorbeeld.nl\", \"message\": \"x\"} | municipality",
            "{\"email\": \"a@voorbeeld.nl\", \"message\": \"x\"} | municipality" })
    void aFlawIsNamed(String body, String field) {
        given().contentType(ContentType.JSON).body(body).post("/v1/web-contacts").then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(field));
        assertThat(database.count("contact")).isZero();
    }

    private static String sent(String message, String more) {
        return given().contentType(ContentType.JSON).body("""
                {"municipality": "GM0344", "email": "%s", "message": "%s"%s}""".formatted(ADDRESS, message, more))
                .post("/v1/web-contacts").then().statusCode(202)
                .body("reference", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")).extract().path("reference");
    }

    private static Response status(String reference, String email) {
        return given().contentType(ContentType.JSON).body("""
                {"reference": "%s", "email": "%s"}""".formatted(reference, email)).post("/v1/web-contacts/_status");
    }

    private static Response judged(String reference, boolean resolved) {
        return given().contentType(ContentType.JSON).body("""
                {"reference": "%s", "email": "%s", "resolved": %s}""".formatted(reference, ADDRESS, resolved))
                .post("/v1/web-contacts/_verdict");
    }

    private UUID contact(String reference) {
        return UUID.fromString(
                database.column("select contact_id from citizen_reference where reference = '" + reference + "'").getFirst());
    }
}
