package nl.kcc.intake.repeats;

import static nl.kcc.intake.AsAgent.register;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.restassured.response.Response;

/// Questions of persons in the past days.
final class Asked {

    static final Instant MONTH_AGO = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(28));
    static final String BSN = person("BSN", "999990342");
    static final String ANSWERED = ", \"outcome\": \"ANSWERED\"";

    private Asked() {
    }

    static Instant day(int number) {
        return MONTH_AGO.plus(Duration.ofDays(number));
    }

    static String person(String type, String value) {
        return "{\"type\": \"%s\", \"value\": \"%s\"}".formatted(type, value);
    }

    /// @param topic null when unknown
    static String question(String topic, String more) {
        return "{\"topic\": %s, \"summary\": \"Hoe zit het?\"%s}".formatted(topic == null ? "null" : '"' + topic + '"', more);
    }

    static String body(String municipality, Instant at, String person, String... questions) {
        return """
                {"municipality": "%s", "channel": "EMAIL", "occurredAt": "%s", "person": %s, "questions": [%s]}
                """.formatted(municipality, at, person, String.join(", ", questions));
    }

    static Response ask(Instant at, String person, String... questions) {
        Response answer = register(body("GM0344", at, person, questions));
        answer.then().statusCode(201);
        return answer;
    }

    static UUID asked(Instant at, String person, String topic, String more) {
        return ask(at, person, question(topic, more)).jsonPath().getUUID("contacts[0].id");
    }

    /// About grofvuil, settled at once.
    static UUID settled(Instant at, String person) {
        return asked(at, person, "grofvuil", ANSWERED);
    }
}
