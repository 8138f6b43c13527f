package nl.kcc.intake.encounters.tickets;

import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// Visits as a ticket system tells of them in its own names.
@IntakeTest
class TicketSystemsTest extends EmptyIntake {

    @Test
    void aTicketThatWasCalledTwiceIsOneVisit() {
        told(event("VISIT_CREATE", "101", "2026-11-20 09:00:00"), event("VISIT_CALL", "101", "2026-11-20 09:10:00"),
                event("VISIT_NOSHOW", "101", "2026-11-20 09:12:00")).then().statusCode(202);
        told(event("VISIT_RECALL", "101", "2026-11-20 09:15:00")).then().statusCode(202);
        told(event("VISIT_CONFIRM", "101", "2026-11-20 09:16:00"), event("VISIT_END", "101", "2026-11-20 09:30:00"),
                event("HEARTBEAT", "", "")).then().statusCode(202);

        assertThat(visits()).containsExactly("GM0344 101 2026-11-20 960 1800 true");
    }

    @Test
    void whateverTheOrderItIsTheSameVisit() {
        told(event("VISIT_END", "101", "2026-11-20T08:30:00Z"), event("VISIT_CONFIRM", "101", "2026-11-20T09:16:00+01:00"))
                .then().statusCode(202);
        // Milliseconds.
        told(event("VISIT_NOSHOW", "101", "1763626320000"), event("VISIT_CREATE", "101", "2026-11-20 09:00:00")).then()
                .statusCode(202);

        assertThat(visits()).containsExactly("GM0344 101 2025-11-20 - - true", "GM0344 101 2026-11-20 960 1800 true");
    }

    @Test
    void theSameNumberOnTheNextDayIsAnotherVisit() {
        told(event("VISIT_CREATE", "101", "2026-11-19 16:50:00"), event("VISIT_CREATE", "101", "2026-11-20 09:00:00"),
                event("VISIT_CONFIRM", "101", "2026-11-20 09:05:00")).then().statusCode(202);

        assertThat(visits()).containsExactly("GM0344 101 2026-11-19 - - true", "GM0344 101 2026-11-20 300 - true");
    }

    @Test
    void aMessageOfNothingForUsIsTaken() {
        told(event("HEARTBEAT", "", ""), event("PRINTER_EMPTY", "", "")).then().statusCode(202);
        assertThat(database.count("encounter")).isZero();
        post("/v1/visits", "[]").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({ "VISIT_DANCE,101,2026-11-20 09:00:00,[0].eventName", "VISIT_CREATE,101,gisteren,[0].eventTime",
            "VISIT_CREATE,,2026-11-20 09:00:00,[0].visitId", "VISIT_CREATE,1 2,2026-11-20 09:00:00,[0].visitId" })
    void whatHasNoMeaningIsNamedAndNothingIsKept(String word, String number, String at, String field) {
        told(event(word, number == null ? "" : number, at)).then().statusCode(400)
                .contentType("application/problem+json").body("violations.field", contains(field));
        assertThat(database.count("encounter")).isZero();
    }

    @Test
    void aSystemOrBranchThatNobodyKnowsIsRefused() {
        post("/v1/visits?system=ander", event("VISIT_CREATE", "101", "2026-11-20 09:00:00")).then().statusCode(400)
                .body("violations[0].field", equalTo("system"));
        told(event("VISIT_CREATE", "101", "2026-11-20 09:00:00").replace("Stadskantoor", "Elders")).then().statusCode(400)
                .body("violations[0].field", equalTo("[0].branch.name"));
        post("/v1/visits?system=balie", "{").then().statusCode(400).contentType("application/problem+json");
        // Without the name of a system, only our names count.
        post("/v1/visits", event("VISIT_CREATE", "101", "2026-11-20 09:00:00")).then().statusCode(400);
    }

    private List<String> visits() {
        return database.column("""
                select municipality || ' ' || name || ' ' || day || ' '
                    || coalesce(cast(extract(epoch from answered_at - offered_at) as int) || '', '-') || ' '
                    || coalesce(cast(extract(epoch from ended_at - offered_at) as int) || '', '-') || ' ' || appointment
                from encounter order by day""");
    }

    private static Response told(String... events) {
        return post("/v1/visits?system=balie", List.of(events).stream().collect(Collectors.joining(",", "[", "]")));
    }

    private static Response post(String address, String body) {
        return user("switchboard").contentType(ContentType.JSON).body(body).post(address);
    }

    /// With a name that nobody needs to be told.
    private static String event(String word, String number, String at) {
        return """
                {"eventName": "%s", "eventTime": "%s", "branch": {"name": "Stadskantoor"},
                 "visit": {"number": "%s", "counter": 3, "planned": "Ja", "customer": "Proef Persoon"}}"""
                .formatted(word, at, number);
    }
}
