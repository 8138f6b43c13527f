package nl.kcc.routing.decision;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class PreviewResourceTest {

    private static final String ASKED_BY_PHONE = """
            {"municipality": "GM0344", "channel": "PHONE", "at": "%s"%%s}""".formatted(AContact.ASKED);

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;
    @Inject
    BackgroundWork work;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void aPreviewReadsAsTheDecisionThatFollows() {
        assertPreviewed(AContact.directlyAnswerable(), ", \"topic\": \"paspoort-aanvragen\"");
        assertPreviewed(AContact.forADepartment(), ", \"topic\": \"bijstand-aanvragen\"");
        assertPreviewed(AContact.aboutNobodyKnowsWhat(), ", \"topic\": null");
        assertPreviewed(AContact.forADepartment().bornWith(Outcome.ANSWERED),
                ", \"topic\": \"bijstand-aanvragen\", \"outcome\": \"ANSWERED\"");
        assertPreviewed(AContact.directlyAnswerable().bornExcluded(Exclusion.SPAM),
                ", \"topic\": \"paspoort-aanvragen\", \"outcome\": \"SPAM\"");
        assertPreviewed(AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", null),
                ", \"topic\": \"paspoort-aanvragen\", \"outcome\": \"HANDOVER\"");
        assertPreviewed(AContact.directlyAnswerable().bornHandedOver("NO_TIME", "belastingen"),
                ", \"topic\": \"paspoort-aanvragen\", \"outcome\": \"HANDOVER\", \"department\": \"belastingen\"");
    }

    private void assertPreviewed(AContact contact, String facts) {
        Map<String, Object> preview = asAgent().body(ASKED_BY_PHONE.formatted(facts)).post("/v1/decisions/_preview").then()
                .statusCode(200).extract().jsonPath().getMap("");
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        Map<String, Object> decision = asAgent().get("/v1/contacts/{id}/decision", contact.id()).then().statusCode(200)
                .extract().jsonPath().getMap("");

        List.of("contactId", "decidedAt", "why", "nearestWhy", "fired", "nearest", "failed", "reproduced", "trace", "due")
                .forEach(decision::remove);
        assertThat(preview).as(facts).isEqualTo(decision);
    }

    @Test
    void nothingOfAPreviewIsKept() {
        String rows = rows();

        asAgent().body(ASKED_BY_PHONE.formatted(", \"topic\": \"bijstand-aanvragen\"")).post("/v1/decisions/_preview").then()
                .statusCode(200);

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void withoutAMomentItIsAskedNow() {
        asAgent().body("{\"municipality\": \"GM0344\", \"channel\": \"COUNTER\", \"topic\": \"paspoort-aanvragen\"}")
                .post("/v1/decisions/_preview").then().statusCode(200)
                .body("answerDueAt", equalTo(AContact.DUE.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "channel | {\"municipality\": \"GM0344\"}",
            "channel | {\"municipality\": \"GM0344\", \"channel\": \"FAX\"}",
            "topic | {\"municipality\": \"GM0344\", \"channel\": \"PHONE\", \"topic\": \"bestaat-niet\"}",
            "outcome | {\"municipality\": \"GM0344\", \"channel\": \"PHONE\", \"outcome\": \"DONE\"}",
            "at | {\"municipality\": \"GM0344\", \"channel\": \"PHONE\", \"at\": \"gisteren\"}",
            "summary | {\"municipality\": \"GM0344\", \"channel\": \"PHONE\", \"summary\": \"Wat kost het?\"}",
            "municipality | {\"channel\": \"PHONE\"}",
            "municipality | {\"municipality\": \"Utrecht\", \"channel\": \"PHONE\"}" })
    void whatIsWrongIsNamed(String field, String body) {
        asAgent().body(body).post("/v1/decisions/_preview").then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void onlyAgentsLogContacts() {
        String body = ASKED_BY_PHONE.formatted("");
        Stream.of("backoffice", "manager", "ruler", "privacy", "operator")
                .forEach(user -> as(user).body(body).post("/v1/decisions/_preview").then().statusCode(403));
        io.restassured.RestAssured.given().contentType("application/json").body(body).post("/v1/decisions/_preview").then()
                .statusCode(401);
    }

    private String rows() {
        return work.sql(connection -> connection.query("""
                select (select count(*) from decision_trace) || ' ' || (select count(*) from contact_routing) || ' '
                    || (select count(*) from handover) as rows
                """).execute().map(rows -> rows.iterator().next().getString("rows"))).await().atMost(Duration.ofSeconds(5));
    }
}
