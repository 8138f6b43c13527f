package nl.kcc.routing.handover;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static nl.kcc.routing.testing.Users.asBackOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.specification.RequestSpecification;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class WorkListTest {

    private static final String FORWARD = """
            {"department": "%s", "reason": "WRONG_DEPARTMENT"}""";
    private static final String TAKE = """
            {"assignee": "%s"}""";

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void everybodyOpensTheListJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
        for (String user : List.of("backoffice", "backoffice2", "backoffice3")) {
            as(user).get("/v1/handovers/_counts").then().statusCode(200);
        }
    }

    @Test
    void aDepartmentSeesNothingOfAnother() {
        UUID ours = handover("burgerzaken");
        UUID theirs = handover("belastingen");

        asBurgerzaken().queryParam("pageSize", 500).get("/v1/handovers").then().statusCode(200)
                .body("handovers.id", hasItem(ours.toString())).body("handovers.id", not(hasItem(theirs.toString())))
                .body("handovers.department.unique()", contains("burgerzaken"));
        assertThat(asBurgerzaken().get("/v1/handovers/_counts").jsonPath().getInt("team"))
                .isEqualTo(total(asBurgerzaken().queryParam("state", "OPEN", "ACCEPTED")));
        asBurgerzaken().get("/v1/handovers/{id}", theirs).then().statusCode(403);
        for (String path : List.of("/v1/handovers", "/v1/handovers/_counts", "/v1/handovers/_colleagues")) {
            asBurgerzaken().queryParam("department", "belastingen").get(path).then().statusCode(403);
        }
        asBurgerzaken().post("/v1/handovers/{id}/accept", theirs).then().statusCode(403);
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", theirs).then().statusCode(403);
        asBurgerzaken().body(FORWARD.formatted("burgerzaken")).post("/v1/handovers/{id}/forward", theirs).then()
                .statusCode(403);
        asBurgerzaken().body("{\"ids\": [\"%s\"], \"action\": \"ASSIGN\", \"assignee\": \"backoffice2\"}".formatted(theirs))
                .post("/v1/handovers/_bulk").then().statusCode(200).body("done", equalTo(0))
                .body("results[0].status", equalTo(403));
        asAgent().get("/v1/handovers/{id}", theirs).then().statusCode(200).body("state", equalTo("OPEN"))
                .body("assignee", nullValue()).body("revision", equalTo(0));
    }

    @Test
    void whoSendsItToAnotherDepartmentSeesWhatCameOfItAndThenNoMore() {
        UUID id = handover("burgerzaken");

        asBurgerzaken().body(FORWARD.formatted("belastingen")).post("/v1/handovers/{id}/forward", id).then()
                .statusCode(200).body("department", equalTo("belastingen"));
        asBurgerzaken().get("/v1/handovers/{id}", id).then().statusCode(403);
        as("backoffice3").get("/v1/handovers/{id}", id).then().statusCode(200);
    }

    @Test
    void whatSomebodyWorksOnIsTakenKnowinglyOrNotAtAll() {
        UUID id = handover("burgerzaken");
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", id).then().statusCode(200)
                .body("assignee", equalTo("backoffice2")).body("state", equalTo("ACCEPTED"))
                .body("holders[0].acceptedAt", notNullValue()).body("revision", equalTo(1));

        for (String move : List.of("assign", "unassign", "return", "complete", "forward")) {
            asBackOffice().body(body(move, "")).post("/v1/handovers/{id}/" + move, id).then().statusCode(409)
                    .body("type", containsString("handover-taken"))
                    .body("detail",
                            equalTo("backoffice2 werkt aan deze overdracht. Neem haar over als u het van diegene overneemt."));
        }
        asBackOffice().body(body("assign", ", \"takeOver\": true")).post("/v1/handovers/{id}/assign", id).then()
                .statusCode(200).body("assignee", equalTo("backoffice")).body("revision", equalTo(2));
        asBackOffice().body("{}").post("/v1/handovers/{id}/unassign", id).then().statusCode(200)
                .body("assignee", nullValue()).body("assignedAt", nullValue());
    }

    @Test
    void whoActsOnWhatChangedSinceIsToldSo() {
        UUID id = handover("burgerzaken");
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", id).then().statusCode(200);

        asBurgerzaken().body("{\"result\": \"ANSWERED\", \"revision\": 0}").post("/v1/handovers/{id}/complete", id).then()
                .statusCode(409).body("type", containsString("handover-changed"));
        asBurgerzaken().body("{\"result\": \"ANSWERED\", \"revision\": 1}").post("/v1/handovers/{id}/complete", id).then()
                .statusCode(200).body("assignee", equalTo("backoffice2"));
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", id).then().statusCode(409)
                .body("detail", equalTo("Deze overdracht kan niet worden genomen, want zij is al afgerond."));
        asBurgerzaken().body("{}").post("/v1/handovers/{id}/unassign", id).then().statusCode(409);
    }

    /// Intake tells of the answer that a department gave there, too.
    @Test
    void theAnswerOfWhoWorksOnItIsTheDepartments() {
        var asked = AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", "burgerzaken");
        UUID id = handover(asked);
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", id).then().statusCode(200);
        pipe.send(new ContactAnswered(asked.answeredAt(AContact.ASKED.plusSeconds(70)).state()));
        pipe.routing(asked.id(), 4);
        asBurgerzaken().get("/v1/handovers/{id}", id).then().body("result", equalTo("ANSWERED_BY_FRONT_OFFICE"));

        asBackOffice().body("{\"result\": \"ANSWERED\", \"takeOver\": true}").post("/v1/handovers/{id}/complete", id).then()
                .statusCode(409);
        asBurgerzaken().body("{\"result\": \"REFERRED\"}").post("/v1/handovers/{id}/complete", id).then().statusCode(409);
        asBurgerzaken().body("{\"result\": \"ANSWERED\"}").post("/v1/handovers/{id}/complete", id).then().statusCode(200)
                .body("result", equalTo("ANSWERED")).body("state", equalTo("COMPLETED"));
        assertThat(pipe.routing(asked.id(), 5).getLast().routing().handover().result()).isEqualTo("ANSWERED");
        asBurgerzaken().body("{\"result\": \"ANSWERED\"}").post("/v1/handovers/{id}/complete", id).then().statusCode(409);
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasIt() {
        UUID id = handover("burgerzaken");
        List<String> users = List.of("backoffice", "backoffice2");
        List<Integer> answers = IntStream.range(0, 8).parallel()
                .mapToObj(i -> as(users.get(i % 2)).body(TAKE.formatted(users.get(i % 2)))
                        .post("/v1/handovers/{id}/assign", id).statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(4);
    }

    @Test
    void workGoesToAColleagueOfTheDepartmentOnly() {
        UUID id = handover("burgerzaken");

        asBackOffice().queryParam("department", "burgerzaken").get("/v1/handovers/_colleagues").then().statusCode(200)
                .body("colleagues.name", hasItems("backoffice", "backoffice2"))
                .body("colleagues.name", not(hasItem("backoffice3")));
        for (String nobody : List.of("backoffice3", "iemand-anders")) {
            asBackOffice().body(TAKE.formatted(nobody)).post("/v1/handovers/{id}/assign", id).then().statusCode(400)
                    .body("violations[0].field", equalTo("assignee"));
        }
        asBackOffice().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", id).then().statusCode(200)
                .body("assignee", equalTo("backoffice2")).body("state", equalTo("OPEN"));
        asBurgerzaken().queryParam("mine", true).queryParam("pageSize", 500).get("/v1/handovers").then()
                .body("handovers.id", hasItem(id.toString())).body("handovers.assignee.unique()", contains("backoffice2"));
    }

    @ParameterizedTest
    @CsvSource({ "mine, mine, true", "late, due, LATE", "today, due, TODAY", "tomorrow, due, TOMORROW", "later, due, LATER",
            "unassigned, unassigned, true", "wandering, wandering, true" })
    void eachCountIsTheLengthOfItsList(String count, String parameter, String value) {
        UUID pingPong = handover("burgerzaken");
        handover("burgerzaken");
        asBackOffice().body(FORWARD.formatted("belastingen")).post("/v1/handovers/{id}/forward", pingPong).then()
                .statusCode(200);
        asBackOffice().body(FORWARD.formatted("burgerzaken")).post("/v1/handovers/{id}/forward", pingPong).then()
                .statusCode(200).body("wandering", equalTo(true));
        asBackOffice().body(TAKE.formatted("backoffice")).post("/v1/handovers/{id}/assign", handover("burgerzaken")).then()
                .statusCode(200);
        if (count.equals("tomorrow") || count.equals("today") || count.equals("late")) {
            // Due on Thursday at five, on the clock of Amsterdam.
            time.to(AContact.DUE.minusSeconds(count.equals("tomorrow") ? 90_000 : count.equals("today") ? 60 : -60));
        }

        int counted = asBackOffice().queryParam("department", "burgerzaken").get("/v1/handovers/_counts").then()
                .statusCode(200).extract().jsonPath().getInt(count);
        assertThat(counted).isPositive()
                .isEqualTo(total(asBackOffice().queryParam("department", "burgerzaken").queryParam(parameter, value)));
    }

    @Test
    void whatGoesToAndFroIsGivenToTheCoordinatorOfWhereItLies() {
        as("ruler").queryParam("municipality", "GM0344").body("""
                {"coordinator": "backoffice", "mailAddress": "burgerzaken@example.nl", "reminders": true, "version": %d}"""
                .formatted(version("burgerzaken"))).put("/v1/departments/burgerzaken/desk").then().statusCode(200);
        UUID id = handover("burgerzaken");
        asBurgerzaken().body(FORWARD.formatted("belastingen")).post("/v1/handovers/{id}/forward", id).then()
                .body("assignee", nullValue()).body("wandering", equalTo(false));
        as("backoffice3").body(FORWARD.formatted("burgerzaken")).post("/v1/handovers/{id}/forward", id).then()
                .body("assignee", equalTo("backoffice")).body("wandering", equalTo(true))
                .body("pingPong", equalTo(true)).body("state", equalTo("OPEN"));

        asBackOffice().queryParam("wandering", true).queryParam("mine", true).queryParam("pageSize", 500)
                .get("/v1/handovers").then().body("handovers.id", hasItem(id.toString()));
    }

    /// Given back, and sent on by the front office to where it had been: routing does that by itself.
    @Test
    void whatTheFrontOfficeSendsToAndFroIsGivenToTheCoordinatorToo() {
        as("ruler").queryParam("municipality", "GM0344").body("""
                {"coordinator": "backoffice3", "reminders": false, "version": %d}""".formatted(version("vergunningen")))
                .put("/v1/departments/vergunningen/desk").then().statusCode(200);
        var asked = AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", "vergunningen");
        UUID id = handover(asked);
        asBackOffice().body(FORWARD.formatted("belastingen")).post("/v1/handovers/{id}/forward", id).then().statusCode(200);
        asBackOffice().body("{\"reason\": \"OTHER\"}").post("/v1/handovers/{id}/return", id).then().statusCode(200);

        pipe.send(new HandoverRequested(
                asked.handoverAskedAt(AContact.ASKED.plusSeconds(61), "vergunningen").state()));
        pipe.routing(asked.id(), 6);
        asAgent().get("/v1/handovers/{id}", id).then().body("department", equalTo("vergunningen"))
                .body("pingPong", equalTo(true)).body("assignee", equalTo("backoffice3"));
    }

    @Test
    void ofManyEachIsDoneOrToldWhyNot() {
        UUID free = handover("burgerzaken");
        UUID done = handover("burgerzaken");
        UUID theirs = handover("belastingen");
        UUID nobody = AContact.forADepartment().id();
        asBurgerzaken().body("{\"result\": \"ANSWERED\"}").post("/v1/handovers/{id}/complete", done).then().statusCode(200);

        asBurgerzaken().body("""
                {"ids": ["%s", "%s", "%s", "%s", "%s"], "action": "FORWARD", "department": "vergunningen", "reason": "OTHER"}"""
                .formatted(free, done, theirs, nobody, free)).post("/v1/handovers/_bulk").then().statusCode(200)
                .body("done", equalTo(1))
                .body("results.id", contains(free.toString(), done.toString(), theirs.toString(), nobody.toString()))
                .body("results.status", contains(200, 409, 403, 404))
                .body("results[0].detail", nullValue()).body("results[1].detail", containsString("al afgerond"));
        asAgent().get("/v1/handovers/{id}", free).then().body("department", equalTo("vergunningen"));
        asAgent().get("/v1/handovers/{id}", theirs).then().body("department", equalTo("belastingen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"ids\": [], \"action\": \"UNASSIGN\"} | ids",
            "{\"action\": \"UNASSIGN\"} | ids",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"]} | action",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"WEG\"} | action",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"ASSIGN\"} | assignee",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"COMPLETE\"} | result",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"RETURN\", \"reason\": \"CAPACITY\"} | reason",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"FORWARD\", \"reason\": \"OTHER\", \"department\": \"nergens\"} | department",
            "{\"ids\": [\"01a22172-f53a-75b9-a8e9-c743bd9059b6\"], \"action\": \"UNASSIGN\", \"why\": \"x\"} | why",
    })
    void manyThatMakeNoSenseAreRefusedByName(String body, String field) {
        asBackOffice().body(body).post("/v1/handovers/_bulk").then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(field));
    }

    @Test
    void moreThanTwoHundredAtOnceAreRefused() {
        String ids = String.join(",",
                IntStream.range(0, 201).mapToObj(_ -> "\"" + AContact.forADepartment().id() + "\"").toList());

        asBackOffice().body("{\"ids\": [" + ids + "], \"action\": \"UNASSIGN\"}").post("/v1/handovers/_bulk").then()
                .statusCode(400).body("violations[0].field", equalTo("ids"));
    }

    @Test
    void whileSomebodyIsAwayTheSubstituteHasTheWork() {
        UUID before = handover("burgerzaken");
        asBurgerzaken().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", before).then().statusCode(200);
        String absence = asBurgerzaken().body(away("backoffice", "2026-11-17", "2026-11-18")).post("/v1/absences").then()
                .statusCode(201).body("substitute", equalTo("backoffice")).extract().path("id");
        try {
            asBackOffice().queryParam("mine", true).queryParam("pageSize", 500).get("/v1/handovers").then()
                    .body("handovers.id", hasItem(before.toString()));
            asBackOffice().body("{}").post("/v1/handovers/{id}/unassign", before).then().statusCode(200);
            UUID meanwhile = handover("burgerzaken");
            asBackOffice().body(TAKE.formatted("backoffice2")).post("/v1/handovers/{id}/assign", meanwhile).then()
                    .statusCode(200).body("assignee", equalTo("backoffice"));
            asBackOffice().get("/v1/absences").then().body("substituteFor", contains("backoffice2"));
            asBackOffice().queryParam("department", "burgerzaken").get("/v1/handovers/_colleagues").then()
                    .body("colleagues.find { it.name == 'backoffice2' }.substitute", equalTo("backoffice"));
            asBurgerzaken().body(away("backoffice", "2026-11-18", "2026-11-20")).post("/v1/absences").then()
                    .statusCode(409);
            asBackOffice().delete("/v1/absences/{id}", absence).then().statusCode(404);
        } finally {
            asBurgerzaken().delete("/v1/absences/{id}", absence).then().statusCode(204);
        }
        asBurgerzaken().get("/v1/absences").then().body("absences.size()", equalTo(0));
    }

    @Test
    void aSubstituteOfAnotherDepartmentIsGivenNothingThatHeCannotSee() {
        String absence = asBackOffice().body(away("backoffice2", "2026-11-17", "2026-11-18")).post("/v1/absences").then()
                .statusCode(201).extract().path("id");
        try {
            as("backoffice3").body(TAKE.formatted("backoffice")).post("/v1/handovers/{id}/assign", handover("belastingen"))
                    .then().statusCode(200).body("assignee", equalTo("backoffice"));
            asBurgerzaken().body(TAKE.formatted("backoffice")).post("/v1/handovers/{id}/assign", handover("burgerzaken"))
                    .then().statusCode(200).body("assignee", equalTo("backoffice2"));
        } finally {
            asBackOffice().delete("/v1/absences/{id}", absence).then().statusCode(204);
        }
    }

    @ParameterizedTest
    @CsvSource({ "backoffice2, 2026-11-18, 2026-11-19, substitute", "backoffice3, 2026-11-18, 2026-11-19, substitute",
            "onbekend, 2026-11-18, 2026-11-19, substitute", "backoffice, 2026-11-18, 2026-11-17, to",
            "backoffice, 2026-11-10, 2026-11-16, to", "backoffice, 2026-11-18, 2028-11-17, to",
            "backoffice, +999999999-12-31, +999999999-12-31, to" })
    void anAbsenceThatMakesNoSenseIsRefusedByName(String substitute, String from, String to, String field) {
        asBurgerzaken().body(away(substitute, from, to)).post("/v1/absences").then().statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aDesksSettingsAreChangedByWhoReadThemLast() {
        String path = "/v1/departments/ondernemen/desk";
        as("manager").queryParam("municipality", "GM0344").get(path).then().statusCode(200).body("version", equalTo(0))
                .body("reminders", equalTo(false)).body("departmentName", equalTo("Ondernemersloket"));
        String desk = "{\"mailAddress\": \"loket@example.nl\", \"reminders\": true, \"version\": %d}";

        as("ruler").queryParam("municipality", "GM0344").body(desk.formatted(3)).put(path).then().statusCode(409);
        as("ruler").queryParam("municipality", "GM0344").body(desk.formatted(0)).put(path).then().statusCode(200)
                .body("version", equalTo(1)).body("changedBy", equalTo("ruler"));
        as("ruler2").queryParam("municipality", "GM0344").body(desk.formatted(0)).put(path).then().statusCode(409)
                .body("detail", containsString("ruler heeft deze instellingen intussen gewijzigd"));
        as("ruler2").queryParam("municipality", "GM0344").body(desk.formatted(1)).put(path).then().statusCode(200)
                .body("version", equalTo(2));
        as("ruler").queryParam("municipality", "GM0344").body("{\"reminders\": true, \"version\": 2}").put(path).then()
                .statusCode(400).body("violations[0].field", equalTo("mailAddress"));
        as("ruler").queryParam("municipality", "GM0344")
                .body("{\"mailAddress\": \"geen adres\", \"reminders\": false, \"version\": 2}")
                .put(path).then().statusCode(400).body("violations[0].field", equalTo("mailAddress"));
        as("ruler").queryParam("municipality", "GM0344")
                .body("{\"coordinatorAddress\": \"a\\u0000b@example.nl\", \"reminders\": false, \"version\": 2}")
                .put(path).then().statusCode(400).body("violations[0].field", equalTo("coordinatorAddress"));
        as("ruler").queryParam("municipality", "GM0344").body(desk.formatted(0)).put("/v1/departments/nergens/desk").then()
                .statusCode(404);
        as("manager").queryParam("municipality", "GM0344").body(desk.formatted(2)).put(path).then().statusCode(403);
    }

    @Test
    void theDepartmentsSayWhichWorkOneSees() {
        asBurgerzaken().get("/v1/departments").then().statusCode(200)
                .body("departments.findAll { it.own }.code", contains("burgerzaken"))
                .body("departments.code", hasItem("belastingen"));
    }

    private static RequestSpecification asBurgerzaken() {
        return as("backoffice2");
    }

    private static int total(RequestSpecification asked) {
        return asked.get("/v1/handovers").then().statusCode(200).extract().jsonPath().getInt("total");
    }

    private static int version(String department) {
        return as("ruler").queryParam("municipality", "GM0344").get("/v1/departments/{code}/desk", department).then()
                .statusCode(200).extract().jsonPath().getInt("version");
    }

    private static String away(String substitute, String from, String to) {
        return "{\"substitute\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(substitute, from, to);
    }

    private static String body(String move, String more) {
        return switch (move) {
            case "assign" -> "{\"assignee\": \"backoffice\"" + more + "}";
            case "return" -> "{\"reason\": \"OTHER\"" + more + "}";
            case "complete" -> "{\"result\": \"ANSWERED\"" + more + "}";
            case "forward" -> "{\"department\": \"vergunningen\", \"reason\": \"OTHER\"" + more + "}";
            default -> "{}";
        };
    }

    private UUID handover(String department) {
        return handover(AContact.directlyAnswerable().bornHandedOver("NO_KNOWLEDGE", department));
    }

    private UUID handover(AContact contact) {
        pipe.send(new ContactRegistered(contact.state()));
        return pipe.routing(contact.id(), 2).get(1).routing().handover().handoverId();
    }
}
