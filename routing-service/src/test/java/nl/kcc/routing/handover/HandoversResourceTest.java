package nl.kcc.routing.handover;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static nl.kcc.routing.testing.Users.asBackOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverAccepted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverForwarded;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverReturned;
import nl.kcc.events.RoutingState.Joined;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class HandoversResourceTest {

    private static final String FORWARD = """
            {"department": "%s", "reason": "WRONG_DEPARTMENT"}""";

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void theWorkListShowsWhatIsDueWithNamesToRead() {
        UUID id = handover(AContact.forADepartment()).handoverId();

        asBackOffice().queryParam("department", "werk-en-inkomen").queryParam("state", "OPEN").queryParam("pageSize", 500)
                .get("/v1/handovers").then().statusCode(200)
                .body("page", equalTo(1))
                .body("handovers.state", everyItem(equalTo("OPEN")))
                .body("handovers.id", hasItem(id.toString()))
                .body("handovers.find { it.id == '%s' }.departmentName".formatted(id), equalTo("Werk en inkomen"))
                .body("handovers.find { it.id == '%s' }.topicName".formatted(id), equalTo("Bijstandsuitkering aanvragen"))
                .body("handovers.find { it.id == '%s' }.overdue".formatted(id), equalTo(false))
                .body("handovers.find { it.id == '%s' }.dueAt".formatted(id), equalTo("2026-11-19T16:00:00Z"));
    }

    @Test
    void theWorkListComesInPages() {
        handover(AContact.forADepartment());
        handover(AContact.forADepartment());
        handover(AContact.forADepartment());

        var first = asBackOffice().queryParam("pageSize", 2).get("/v1/handovers").then().statusCode(200)
                .body("handovers", hasSize(2)).extract().jsonPath();
        var second = asBackOffice().queryParam("pageSize", 2).queryParam("page", 2).get("/v1/handovers").then()
                .statusCode(200).extract().jsonPath();
        assertThat(first.getInt("total")).isGreaterThanOrEqualTo(3).isEqualTo(second.getInt("total"));
        assertThat(first.<String> getList("handovers.id")).doesNotContainAnyElementsOf(second.getList("handovers.id"));
        asBackOffice().queryParam("page", 100000).get("/v1/handovers").then().statusCode(200).body("handovers", hasSize(0));
    }

    @Test
    void aWalkShowsEachHandoverOnceWhateverComesInOrIsDoneMeanwhile() {
        List<UUID> open = Stream.generate(() -> handover(AContact.forADepartment()).handoverId()).limit(4).toList();
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var asked = asBackOffice().queryParam("department", "werk-en-inkomen").queryParam("state", "OPEN")
                    .queryParam("limit", 1);
            var page = (next == null ? asked : asked.queryParam("after", next)).get("/v1/handovers").then()
                    .statusCode(200).extract().jsonPath();
            List<String> ids = page.getList("handovers.id");
            seen.addAll(ids);
            ids.forEach(id -> asBackOffice().post("/v1/handovers/{id}/accept", id).then().statusCode(200));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(open.stream().map(UUID::toString).toList());
    }

    @Test
    void theWorkListIsFilteredByMunicipality() {
        handover(AContact.forADepartment());

        asBackOffice().queryParam("municipality", "GM0344").get("/v1/handovers").then().statusCode(200)
                .body("handovers.municipality", everyItem(equalTo("GM0344"))).body("handovers", not(hasSize(0)));
        asBackOffice().queryParam("municipality", "GM9999").get("/v1/handovers").then().statusCode(200)
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({ "municipality, Utrecht", "after, 2", "after, ''", "limit, 0", "limit, 501",
            "department, bestaat-niet", "state, KWIJT", "overdue, soms", "page, 0", "page, x", "pageSize, 501" })
    void aFilterThatMeansNothingIsRefusedByName(String parameter, String value) {
        asBackOffice().queryParam(parameter, value).get("/v1/handovers").then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(parameter));
    }

    @Test
    void aHandoverGoesItsWayAndEveryHolderIsKept() {
        var opened = handover(AContact.forADepartment());
        String path = "/v1/handovers/" + opened.handoverId();

        asBackOffice().post(path + "/accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        asBackOffice().body(FORWARD.formatted("belastingen")).post(path + "/forward").then().statusCode(200)
                .body("state", equalTo("OPEN")).body("hops", equalTo(1)).body("pingPong", equalTo(false));
        asBackOffice().body(FORWARD.formatted("werk-en-inkomen")).post(path + "/forward").then().statusCode(200)
                .body("hops", equalTo(2)).body("pingPong", equalTo(true));
        asBackOffice().body("{\"reason\": \"DATA_MISSING\"}").post(path + "/return").then().statusCode(200)
                .body("state", equalTo("RETURNED"));
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post(path + "/complete").then()
                .statusCode(200).body("state", equalTo("COMPLETED")).body("result", equalTo("ANSWERED"));

        asAgent().get(path).then().statusCode(200)
                .body("holders.department", equalTo(java.util.Arrays.asList("werk-en-inkomen", "belastingen",
                        "werk-en-inkomen", null)))
                .body("holders[0].name", equalTo("Werk en inkomen")).body("holders[3].name", equalTo("Balie (KCC)"))
                .body("holders.reason", equalTo(java.util.Arrays.asList("WRONG_DEPARTMENT", "WRONG_DEPARTMENT", "DATA_MISSING",
                        null)))
                .body("holders.until", everyItem(
                        org.hamcrest.Matchers.notNullValue()));
        List<RoutingEvent> events = pipe.routing(opened.contactId(), 7);
        assertThat(events.subList(2, 7)).hasExactlyElementsOfTypes(HandoverAccepted.class, HandoverForwarded.class,
                HandoverForwarded.class, HandoverReturned.class, HandoverCompleted.class);
        assertThat(events).extracting(event -> event.routing().version()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        var last = events.getLast().routing().handover();
        assertThat(last.status()).isEqualTo(HandoverStatus.COMPLETED);
        assertThat(last.hops()).isEqualTo(2);
        assertThat(last.pingPong()).isTrue();
    }

    @Test
    void whatWasGivenBackOrCompletedIsHandedOverAgainAndKeepsItsChain() {
        var asked = AContact.forADepartment();
        var opened = handover(asked);
        String path = "/v1/handovers/" + opened.handoverId();
        asBackOffice().body("{\"reason\": \"DATA_MISSING\"}").post(path + "/return").then().statusCode(200);

        var request = asked.handoverAskedAt(AContact.ASKED.plusSeconds(61), "belastingen");
        pipe.send(new HandoverRequested(request.state()));
        pipe.routing(asked.id(), 5);
        asAgent().get(path).then().body("state", equalTo("OPEN")).body("department", equalTo("belastingen"))
                .body("hops", equalTo(1)).body("pingPong", equalTo(false)).body("dueAt", equalTo("2026-11-19T16:00:00Z"))
                .body("holders.department", equalTo(Arrays.asList("werk-en-inkomen", null, "belastingen")))
                .body("holders[1].until", notNullValue()).body("holders[2].until", nullValue());

        asBackOffice().body("{\"result\": \"ANSWERED\"}").post(path + "/complete").then().statusCode(200);
        var reopened = request.reopenedAt(AContact.ASKED.plusSeconds(100));
        pipe.send(new ContactReopened(reopened.state()));
        pipe.send(new HandoverRequested(reopened.handoverAskedAt(Instant.parse("2026-11-18T09:00:00Z"), "werk-en-inkomen")
                .state()));
        List<RoutingEvent> events = pipe.routing(asked.id(), 9);

        assertThat(events.subList(3, 9)).hasExactlyElementsOfTypes(ContactRouted.class, HandoverForwarded.class,
                HandoverCompleted.class, ContactRouted.class, ContactRouted.class, HandoverOpened.class);
        asAgent().get(path).then().body("state", equalTo("OPEN")).body("hops", equalTo(2)).body("pingPong", equalTo(true))
                .body("completedAt", nullValue()).body("result", nullValue()).body("dueAt", equalTo("2026-11-20T16:00:00Z"))
                .body("holders.department", equalTo(Arrays.asList("werk-en-inkomen", null, "belastingen",
                        "werk-en-inkomen")))
                .body("holders[2].until", notNullValue()).body("holders[3].until", nullValue());
    }

    /// The contact that it chases may be heard of later than the chaser itself.
    @Test
    void aChaserJoinsTheOpenHandoverWhicheverIsHeardOfFirst() {
        var first = AContact.forADepartment();
        var chaser = AContact.forADepartment().later(Duration.ofSeconds(30)).chasing(first);
        var again = AContact.forADepartment().later(Duration.ofSeconds(40)).chasing(chaser);
        pipe.send(new ContactRegistered(again.state()));
        pipe.send(new ContactRegistered(chaser.state()));
        pipe.send(new ContactRegistered(chaser.state()));
        var opened = handover(first);
        String path = "/v1/handovers/" + opened.handoverId();

        for (var asking : List.of(chaser, again)) {
            assertThat(pipe.routing(asking.id(), 1)).singleElement().satisfies(event -> {
                assertThat(event.routing().decision().reason()).isEqualTo("ALREADY_AT_DEPARTMENT");
                assertThat(event.routing().joined())
                        .isEqualTo(new Joined(first.id(), opened.handoverId(), null));
            });
        }
        asAgent().get("/v1/contacts/{id}/decision", chaser.id()).then().statusCode(200)
                .body("reason", equalTo("ALREADY_AT_DEPARTMENT")).body("department", equalTo("werk-en-inkomen"))
                .body("answerDueAt", equalTo("2026-11-19T16:00:00Z")).body("trace[0].hit", equalTo(true));
        asBackOffice().get(path).then().body("askedAgain.times", equalTo(2))
                .body("askedAgain.lastAt", equalTo(AContact.ASKED.plusSeconds(40).toString()));

        asBackOffice().body(FORWARD.formatted("belastingen")).post(path + "/forward").then().statusCode(200)
                .body("askedAgain.times", equalTo(2));
        assertThat(pipe.routing(chaser.id(), 2).getLast().routing().decision().department()).isEqualTo("belastingen");
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post(path + "/complete").then().statusCode(200);
        for (var asking : List.of(chaser, again)) {
            assertThat(pipe.routing(asking.id(), 3).getLast().routing().joined().completedAt()).isNotNull();
        }
    }

    @Test
    void aHandoverThatNobodyAskedAfterShowsNothingOfTheKind() {
        asBackOffice().get("/v1/handovers/" + handover(AContact.forADepartment()).handoverId()).then().statusCode(200)
                .body("askedAgain", nullValue());
    }

    @Test
    void whatTheStateForbidsIsAConflictAndChangesNothing() {
        var opened = handover(AContact.forADepartment());
        String path = "/v1/handovers/" + opened.handoverId();
        asBackOffice().post(path + "/accept").then().statusCode(200);

        asBackOffice().post(path + "/accept").then().statusCode(409).contentType("application/problem+json")
                .body("detail", equalTo("Deze overdracht kan niet worden aangenomen, want zij is al aangenomen."));
        asBackOffice().body(FORWARD.formatted("werk-en-inkomen")).post(path + "/forward").then().statusCode(409);
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post(path + "/complete").then().statusCode(200);
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post(path + "/complete").then().statusCode(409)
                .body("detail", containsString("al afgerond"));
        asBackOffice().body(FORWARD.formatted("belastingen")).post(path + "/forward").then().statusCode(409);
        asBackOffice().body("{\"reason\": \"OTHER\"}").post(path + "/return").then().statusCode(409);
        assertThat(pipe.routing(opened.contactId(), 4)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "forward | {\"department\": \"mevrouw-jansen-dorpsstraat-1\", \"reason\": \"OTHER\"} | department",
            "forward | {\"reason\": \"OTHER\"} | department",
            "forward | {\"department\": \"belastingen\"} | reason",
            "forward | {\"department\": \"belastingen\", \"reason\": \" \"} | reason",
            "forward | {\"department\": \"belastingen\", \"reason\": \"MEVROUW_JANSEN_0612345678\"} | reason",
            "forward | {\"department\": \"belastingen\", \"reason\": \"OTHER\", \"urgent\": true} | urgent",
            "complete | {} | result",
            "complete | {\"result\": \"KLAAR\"} | result",
            "complete | {\"result\": \"ANSWERED\", \"text\": \"Uitgelegd\"} | text",
            "return | {} | reason",
            "return | {\"reason\": \"gegevens ontbreken\"} | reason",
            "return | {\"reden\": \"x\"} | reden",
    })
    void inputThatIsWrongIsRefusedByName(String move, String body, String field) {
        var opened = handover(AContact.forADepartment());

        asBackOffice().body(body).post("/v1/handovers/{id}/" + move, opened.handoverId()).then().statusCode(400)
                .contentType("application/problem+json").body("violations[0].field", equalTo(field));
        asBackOffice().get("/v1/handovers/{id}", opened.handoverId()).then().body("state", equalTo("OPEN"))
                .body("completedAt", nullValue());
    }

    @Test
    void whatIsToChooseFromIsNamed() {
        String path = "/v1/handovers/" + handover(AContact.forADepartment()).handoverId();

        asBackOffice().body(FORWARD.formatted("nergens")).post(path + "/forward").then().statusCode(400)
                .body("detail", containsString("Bekend zijn: burgerzaken, belastingen, "));
        asBackOffice().body("{\"department\": \"belastingen\", \"reason\": \"ZOMAAR\"}").post(path + "/forward").then()
                .body("detail", containsString("WRONG_DEPARTMENT, SPLIT, CAPACITY, OTHER"));
        asBackOffice().body("{\"reason\": \"ZOMAAR\"}").post(path + "/return").then()
                .body("detail", containsString("UNCLEAR, DATA_MISSING, FRONT_OFFICE_CAN, OTHER"));
    }

    @Test
    void whatStaffWriteIsNotKeptHere() {
        String path = "/v1/handovers/" + handover(AContact.forADepartment()).handoverId();

        asBackOffice().body("{\"text\": \"Gebeld\"}").post(path + "/note").then().statusCode(404);
    }

    @Test
    void brokenJsonIsRefused() {
        var opened = handover(AContact.forADepartment());
        for (String body : List.of("{", "[]", "null", "\"x\"", "")) {
            asBackOffice().body(body).post("/v1/handovers/{id}/complete", opened.handoverId()).then().statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nobody = AContact.forADepartment().id();
        asBackOffice().get("/v1/handovers/{id}", nobody).then().statusCode(404)
                .body("detail", equalTo("Er is geen overdracht met dit nummer."));
        asBackOffice().post("/v1/handovers/{id}/accept", nobody).then().statusCode(404);
        asBackOffice().get("/v1/handovers/onzin").then().statusCode(404);
    }

    @Test
    void agentsReadAndTheBackOfficeMoves() {
        var opened = handover(AContact.forADepartment());
        asAgent().get("/v1/handovers").then().statusCode(200);
        asAgent().post("/v1/handovers/{id}/accept", opened.handoverId()).then().statusCode(403);
        as("manager").get("/v1/handovers").then().statusCode(403);
        io.restassured.RestAssured.given().get("/v1/handovers").then().statusCode(401);
    }

    @Test
    void twoWhoAcceptAtOnceCannotBothHaveIt() {
        var opened = handover(AContact.forADepartment());
        List<Integer> answers = java.util.stream.IntStream.range(0, 8).parallel()
                .mapToObj(_ -> asBackOffice().post("/v1/handovers/{id}/accept", opened.handoverId()).statusCode()).toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(pipe.routing(opened.contactId(), 3)).hasSize(3);
    }

    private Opened handover(AContact contact) {
        pipe.send(new ContactRegistered(contact.state()));
        var state = pipe.routing(contact.id(), 2).get(1).routing();
        return new Opened(contact.id(), state.handover().handoverId());
    }

    record Opened(UUID contactId, UUID handoverId) {
    }
}
