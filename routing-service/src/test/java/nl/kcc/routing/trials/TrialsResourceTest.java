package nl.kcc.routing.trials;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.Outcome;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// Each test has contacts in a municipality of its own.
@OnRealParts
class TrialsResourceTest {

    private static final String WITHOUT_DEPARTMENT = """
            {"rules": [
              {"id": "uitgesloten", "when": {"excluded": true}, "then": {"destination": "FRONT_OFFICE", "reason": "EXCLUDED",
               "answerOwed": false}, "explanation": "Telt niet mee."},
              {"id": "al-beantwoord", "when": {"outcomeGiven": true}, "then": {"destination": "FRONT_OFFICE",
               "reason": "OUTCOME_GIVEN", "answerOwed": false}, "explanation": "Al klaar."},
              {"id": "klachten-weg", "when": {"topic": "klacht-indienen"}, "then": {"destination": "BACK_OFFICE",
               "reason": "COMPLAINT", "department": "belastingen", "answerWorkingDays": 1}, "explanation": "{afdeling}, {uiterlijk}."},
              {"id": "rest", "then": {"destination": "FRONT_OFFICE", "reason": "REST"}, "explanation": "Uiterlijk {uiterlijk}."}]}""";

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;
    @Inject
    UnitOfWork work;
    @Inject
    StoredTrials trials;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void storedContactsAreDecidedAnewAndWhatMovesIsListed() {
        var forDepartment = List.of(AContact.forADepartment(), AContact.forADepartment(), AContact.forADepartment());
        var answered = AContact.directlyAnswerable().bornWith(Outcome.ANSWERED);
        var complaint = AContact.about("klacht-indienen");
        register("GM0101", Stream.concat(forDepartment.stream(), Stream.of(answered, complaint)).toList());
        register("GM0102", List.of(AContact.forADepartment()));

        JsonPath found = simulate(draft(), "GM0101").statusCode(200).extract().jsonPath();

        assertThat(found.getString("state")).isEqualTo("DONE");
        assertThat(found.getLong("contacts")).isEqualTo(5);
        assertThat(found.getLong("done")).isEqualTo(5);
        assertThat(found.getLong("withoutFacts")).isZero();
        assertThat(found.getLong("moved")).isEqualTo(4);
        assertThat(found.getLong("frontOffice.then")).isEqualTo(4);
        assertThat(found.getLong("frontOffice.now")).isOne();
        assertThat(found.getLong("departments.find { it.department == 'werk-en-inkomen' }.now")).isEqualTo(3);
        assertThat(found.getLong("departments.find { it.department == 'werk-en-inkomen' }.then")).isZero();
        assertThat(found.getLong("departments.find { it.department == 'belastingen' }.then")).isOne();
        assertThat(found.getDouble("fcr.now")).isEqualTo(0.2);
        assertThat(found.getDouble("fcr.then")).isGreaterThan(found.getDouble("fcr.now"));
        assertThat(found.getDouble("fcr.low")).isLessThanOrEqualTo(found.getDouble("fcr.then"));
        assertThat(found.getDouble("fcr.high")).isGreaterThanOrEqualTo(found.getDouble("fcr.then"));
        assertThat(found.getList("fcr.assumes")).isNotEmpty();
        assertThat(found.getLong("rules.find { it.rule == 'rest' }.then")).isEqualTo(3);

        String trial = "/v1/rule-sets/%d/trials/%s".formatted(found.getInt("ruleSet"), found.getString("id"));
        Set<String> walked = new HashSet<>();
        String next = "";
        do {
            JsonPath page = as("manager").get(trial + "/moved?limit=2" + next).then().statusCode(200)
                    .body("count", equalTo(4)).extract().jsonPath();
            walked.addAll(page.getList("contacts.contactId"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (next != null);
        assertThat(walked).containsExactlyInAnyOrderElementsOf(Stream.concat(forDepartment.stream(), Stream.of(complaint))
                .map(contact -> contact.id().toString()).toList());
        as("ruler").get(trial + "/moved").then().body("contacts.then.department", hasItem("belastingen"))
                .body("contacts.find { it.rule == 'rest' }.now.department", equalTo("werk-en-inkomen"))
                .body("contacts.find { it.rule == 'rest' }.then.department", nullValue());
        as("manager").get(trial).then().statusCode(200).body("moved", equalTo(4));
    }

    /// More than two pages of contacts, all asked at the same moment.
    @Test
    void everyPageOfAPeriodIsTriedOnce() {
        run("""
                insert into contact_routing (contact_id, contact_version, municipality, channel, topic, occurred_at, version,
                    destination, reason, explanation, rule, rule_set, department, decided_at, handed_over_at)
                select gen_random_uuid(), 1, 'GM0113', 'PHONE', 'bijstand-aanvragen', timestamptz '2026-10-05 10:00+02', 1,
                    'BACK_OFFICE', 'MADE', 'Gemaakt.', 'gemaakt', 1, 'werk-en-inkomen', timestamptz '2026-10-05 10:00+02',
                    timestamptz '2026-10-05 10:00+02' from generate_series(1, 2001)""");
        run("""
                insert into decision_trace (contact_id, version, decided_at, rule_set, rule, trace, catalogue, calendars, terms,
                    municipality, occurred_at, channel, topic, topic_known, directly_answerable, handover_asked, reopened,
                    chaser, within_opening_hours, term_from, destination, department)
                select contact_id, 1, occurred_at, 1, 'gemaakt', '[]', 1, 1, 1, municipality, occurred_at, channel, topic, true,
                    false, false, false, false, true, occurred_at, destination, department
                from contact_routing where municipality = 'GM0113'""");
        try {
            as("ruler").body("{\"from\": \"2026-10-05\", \"to\": \"2026-10-05\", \"municipality\": \"GM0113\"}")
                    .post("/v1/rule-sets/{n}/simulate", draft()).then().statusCode(200).body("total", equalTo(2001))
                    .body("done", equalTo(2001)).body("contacts", equalTo(2001)).body("moved", equalTo(2001))
                    .body("groups", equalTo(1)).body("frontOffice.then", equalTo(2001));
        } finally {
            run("delete from decision_trace where municipality = 'GM0113'");
            run("delete from contact_routing where municipality = 'GM0113'");
        }
    }

    private void run(String statement) {
        work.sql("*", connection -> connection.query(statement).execute()).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void theRulesInForceMoveNothing() {
        register("GM0103", List.of(AContact.forADepartment(), AContact.directlyAnswerable(), AContact.aboutNobodyKnowsWhat(),
                AContact.forADepartment().bornHandedOver("NO_KNOWLEDGE", "belastingen"), AContact.seemingly("gladheid", 0.9)));
        int inForce = as("ruler").get("/v1/rule-sets").then().statusCode(200).extract().path("inForce");

        simulate(inForce, "GM0103").statusCode(200).body("contacts", equalTo(5)).body("moved", equalTo(0))
                .body("against", equalTo(inForce)).body("terms.otherDueMoment", equalTo(0));
    }

    @Test
    void whoDoesNotWaitSeesHowFarItIs() {
        register("GM0104", List.of(AContact.forADepartment()));
        int draft = draft();

        String where = as("ruler").header("Prefer", "respond-async").body(body("GM0104"))
                .post("/v1/rule-sets/{n}/simulate", draft).then().statusCode(202).body("total", equalTo(1))
                .header("Preference-Applied", "respond-async").extract().header("Location");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> as("ruler").get(where).then().statusCode(200).extract().path("state").equals("DONE"));
        as("ruler").get(where).then().body("moved", equalTo(1)).body("endedAt", notNullValue());
        as("manager").get("/v1/rule-sets/{n}/trials", draft).then().statusCode(200).body("trials", hasSize(1))
                .body("trials[0].startedBy", equalTo("ruler"));
    }

    @Test
    void aFlawedRuleSetIsNotTried() {
        int flawed = make(WITHOUT_DEPARTMENT.replace("belastingen", "juristen"));

        simulate(flawed, "GM0105").statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("urn:kcc:problem:rule-set-flawed"));
        as("ruler").get("/v1/rule-sets/{n}/trials", flawed).then().body("trials", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "from | {\"to\": \"2026-11-17\"}",
            "from | {\"from\": \"1999-01-01\", \"to\": \"1999-02-01\"}",
            "from | {\"from\": \"2026-12-17\", \"to\": \"2026-12-18\"}",
            "from | {\"from\": \"+999999999-12-31\", \"to\": \"+999999999-12-31\"}",
            "to | {\"from\": \"2026-11-17\", \"to\": \"2026-11-16\"}",
            "to | {\"from\": \"2025-11-01\", \"to\": \"2026-11-17\"}",
            "municipality | {\"from\": \"2026-11-17\", \"to\": \"2026-11-17\", \"municipality\": \"Assen\"}",
            "until | {\"from\": \"2026-11-17\", \"to\": \"2026-11-17\", \"until\": 1}" })
    void whatIsWrongIsNamed(String field, String body) {
        int inForce = as("ruler").get("/v1/rule-sets").then().extract().path("inForce");
        as("ruler").body(body).post("/v1/rule-sets/{n}/simulate", inForce).then().statusCode(400)
                .contentType("application/problem+json").body("violations.field", hasItem(field));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        simulate(999_999, "GM0106").statusCode(404);
        as("ruler").get("/v1/rule-sets/1/trials/{id}", UUID.fromString("0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e")).then()
                .statusCode(404);
        as("ruler").get("/v1/rule-sets/999999/outcome").then().statusCode(404);
    }

    @Test
    void ruleManagersTryAndManagersRead() {
        for (String user : List.of("agent", "backoffice", "manager", "privacy", "operator")) {
            as(user).body(body("GM0107")).post("/v1/rule-sets/1/simulate").then().statusCode(403);
        }
        for (String user : List.of("agent", "backoffice", "privacy", "operator")) {
            as(user).get("/v1/rule-sets/1/trials").then().statusCode(403);
            as(user).get("/v1/rule-sets/1/outcome").then().statusCode(403);
        }
    }

    @Test
    void whatCameStandsBesideWhatWasPredicted() {
        int inForce = as("ruler").get("/v1/rule-sets").then().extract().path("inForce");
        register("GM0108", List.of(AContact.forADepartment(), AContact.directlyAnswerable().bornWith(Outcome.ANSWERED)));
        simulate(inForce, "GM0108").statusCode(200);
        time.to(AContact.ASKED.plusSeconds(90));

        as("manager").get("/v1/rule-sets/{n}/outcome?municipality=GM0108", inForce).then().statusCode(200)
                .body("came.contacts", equalTo(2)).body("came.frontOffice.n", equalTo(2))
                .body("came.frontOffice.enough", equalTo(false)).body("came.fcr.value", equalTo(0.5f))
                .body("weeks[0].monday", equalTo("2026-11-16")).body("verdict", equalTo("TOO_FEW"));
        as("manager").get("/v1/rule-sets/{n}/outcome", draft()).then().statusCode(200)
                .body("verdict", equalTo("NOT_IN_FORCE"));
    }

    @Test
    void whatWasPredictedForTheSameMunicipalityGoesFirst() {
        register("GM0111", List.of(AContact.forADepartment()));
        register("GM0112", List.of(AContact.forADepartment()));
        int draft = draft();
        simulate(draft, "GM0111").statusCode(200);
        simulate(draft, "GM0112").statusCode(200);

        assertThat(List.of(predicted(draft, "GM0111"), predicted(draft, "GM0112"))).containsExactly("GM0111", "GM0112");
        assertThat(predicted(draft, "*")).isIn("GM0111", "GM0112");
    }

    private String predicted(int ruleSet, String scope) {
        return work
                .sql("*", connection -> trials.prediction(connection, ruleSet, AContact.ASKED.plus(Duration.ofDays(1)), scope))
                .await().atMost(Duration.ofSeconds(5)).orElseThrow().scope();
    }

    /// Should a check ever be forgotten.
    @Test
    void theDatabaseItselfShowsSumsOfSeveralMunicipalitiesToThoseWhoSeeEachOfThem() {
        register("GM0109", List.of(AContact.forADepartment()));
        int draft = draft();
        simulate(draft, "GM0109").statusCode(200);

        assertThat(seenBy("GM0109", draft)).hasSize(1);
        assertThat(seenBy("GM0109,GM0110", draft)).hasSize(1);
        assertThat(seenBy("GM0110", draft)).isEmpty();
        as("ruler").body("{\"from\": \"2026-11-17\", \"to\": \"2026-11-17\"}").post("/v1/rule-sets/{n}/simulate", draft).then()
                .statusCode(200);
        assertThat(seenBy("GM0109", draft)).hasSize(1);
        assertThat(seenBy("*", draft)).hasSize(2);
    }

    private List<Trial> seenBy(String municipalities, int ruleSet) {
        return work.sql(municipalities, connection -> trials.newest(connection, ruleSet, 20)).await()
                .atMost(Duration.ofSeconds(5));
    }

    private void register(String municipality, List<AContact> contacts) {
        contacts.forEach(contact -> pipe.send(new ContactRegistered(contact.in(municipality).state())));
        pipe.routed(contacts.stream().map(AContact::id).toList());
    }

    private int draft() {
        return make(WITHOUT_DEPARTMENT);
    }

    private static int make(String rules) {
        return as("ruler").body(rules).post("/v1/rule-sets").then().statusCode(201).extract().path("number");
    }

    private static ValidatableResponse simulate(int ruleSet, String municipality) {
        return as("ruler").body(body(municipality)).post("/v1/rule-sets/{n}/simulate", ruleSet).then();
    }

    private static String body(String municipality) {
        return "{\"from\": \"2026-11-17\", \"to\": \"2026-11-17\", \"municipality\": \"%s\"}".formatted(municipality);
    }
}
