package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What a person asked before, and that somebody looked.
@IntakeTest
class PersonSearchTest extends EmptyIntake {

    @Test
    void theContactsOfThePersonAreFoundHoweverTheIdentifierIsWritten() {
        UUID first = asked("EMAIL", "Jan@Voorbeeld.nl", "Wat kost het?");
        UUID second = asked("EMAIL", "jan@voorbeeld.nl", "En wanneer?");
        asked("EMAIL", "piet@voorbeeld.nl", "Van een ander");

        search("EMAIL", "JAN@voorbeeld.NL", "Bellen over de vorige vraag").statusCode(200)
                .body("contacts.id", equalTo(List.of(second.toString(), first.toString())))
                .body("contacts[1].summary", equalTo("Wat kost het?"));
    }

    @Test
    void whoLookedAndWhyIsKeptAndTheIdentifierIsNot() {
        UUID contact = asked("BSN", "999990342", "Wat kost het?");

        search("BSN", "999990342", "Vraag van 999990342 zelf").statusCode(200).body("contacts", hasSize(1));
        search("BSN", "111222333", "Niemand").statusCode(200).body("contacts", hasSize(0));

        assertThat(database.column("select reader || ' ' || type || ' ' || purpose || ' ' || cardinality(contacts) "
                + "from person_lookup order by id")).containsExactly("agent BSN Vraag van [BSN] zelf 1", "agent BSN Niemand 0");
        user("privacy").get("/v1/contacts/" + contact + "/reads").then().statusCode(200)
                .body("reads.purpose", equalTo(List.of("Vraag van [BSN] zelf"))).body("reads.by", equalTo(List.of("agent")));
        assertThat(database.everything()).doesNotContain("999990342");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"person\": {\"type\": \"EMAIL\", \"value\": \"jan@voorbeeld.nl\"}} | purpose",
            "{\"person\": {\"type\": \"EMAIL\", \"value\": \"jan@voorbeeld.nl\"}, \"purpose\": \" \"} | purpose",
            "{\"purpose\": \"x\"} | person",
            "{\"person\": {\"type\": \"EMAIL\", \"value\": \"jan\"}, \"purpose\": \"x\"} | person.value",
            "{\"person\": {\"type\": \"BSN\", \"value\": \"123456789\"}, \"purpose\": \"x\"} | person.value" })
    void withoutAPersonOrAPurposeNobodyIsLookedFor(String body, String field) {
        agent().body(body).post("/v1/contacts/_search").then().statusCode(400).body("violations[0].field", equalTo(field));

        assertThat(database.count("person_lookup")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice", "manager", "privacy", "operator" })
    void onlyAgentsLookPeopleUp(String user) {
        user(user).contentType(ContentType.JSON).body("{}").post("/v1/contacts/_search").then().statusCode(403);
    }

    private static UUID asked(String type, String value, String summary) {
        return register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "%s", "value": "%s"},
                 "questions": [{"summary": "%s"}]}""".formatted(type, value, summary))
                .then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");
    }

    private static ValidatableResponse search(String type, String value, String purpose) {
        return agent().body("{\"person\": {\"type\": \"%s\", \"value\": \"%s\"}, \"purpose\": \"%s\"}".formatted(type, value,
                purpose)).post("/v1/contacts/_search").then();
    }
}
