package nl.kcc.routing.decision;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.Outcome;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverCompleted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class ContactsConsumerTest {

    private static final String REGISTERED = "nl.klantcontacten.contact-geregistreerd.v1";

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void aRegisteredContactGetsADecisionThatCanBeExplained() {
        var contact = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(contact.state()));

        RoutingEvent routed = pipe.routing(contact.id(), 1).getFirst();
        assertThat(routed).isInstanceOf(ContactRouted.class);
        assertThat(routed.routing().decision().answerDueAt()).isEqualTo(AContact.DUE);
        asAgent().get("/v1/contacts/{id}/decision", contact.id()).then().statusCode(200)
                .body("destination", equalTo("FRONT_OFFICE"))
                .body("reason", equalTo("DIRECTLY_ANSWERABLE"))
                .body("rule", equalTo("direct-te-beantwoorden"))
                .body("ruleSet", equalTo(1))
                .body("answerDueAt", equalTo("2026-11-19T16:00:00Z"))
                .body("why", equalTo(
                        "Regel direct-te-beantwoorden is toegepast: onderwerp bekend is ja, en direct te beantwoorden is ja."))
                .body("nearest.rule", equalTo("uitgesloten"))
                .body("nearestWhy", equalTo("Regel uitgesloten paste net niet: telt niet mee moest ja zijn en was nee."))
                .body("reproduced", equalTo(true)).body("failed", hasSize(0))
                .body("trace", hasSize(5))
                .body("trace[4].hit", equalTo(true))
                .body("trace[4].conditions[1].fact", equalTo("directlyAnswerable"))
                .body("trace[4].conditions[1].held", equalTo(true));
    }

    @Test
    void theSameEventAgainPublishesNothingNew() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);
        pipe.send(new ContactRegistered(contact.state()));
        pipe.send(new ContactRegistered(contact.state()));

        afterEverythingIsTakenIn();
        assertThat(pipe.routing(contact.id())).hasSize(2).extracting(event -> event.routing().version())
                .containsExactly(1L, 2L);
    }

    @Test
    void anOlderVersionThatComesLaterIsIgnored() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactAnswered(contact.answeredAt(AContact.ASKED.plusSeconds(60)).state()));
        pipe.routing(contact.id(), 1);
        pipe.send(new ContactRegistered(contact.state()));

        afterEverythingIsTakenIn();
        assertThat(pipe.routing(contact.id())).singleElement()
                .satisfies(only -> assertThat(only.routing().decision().reason()).isEqualTo("OUTCOME_GIVEN"));
    }

    @Test
    void versionsOfOneContactInOneBatchCountEachInItsTurn() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.send(new ContactAnswered(contact.answered(Outcome.ANSWERED, Instant.parse("2026-11-17T10:00:00Z"),
                Instant.parse("2026-11-17T10:00:00Z")).state()));

        assertThat(pipe.routing(contact.id(), 3)).hasExactlyElementsOfTypes(ContactRouted.class, HandoverOpened.class,
                HandoverCompleted.class);
    }

    @Test
    void manyContactsAtOnceAreAllRouted() {
        List<AContact> contacts = IntStream.range(0, 1200)
                .mapToObj(i -> i % 2 == 0 ? AContact.directlyAnswerable() : AContact.about("klacht-indienen")).toList();
        contacts.forEach(contact -> pipe.send(new ContactRegistered(contact.state())));

        pipe.routed(contacts.stream().map(AContact::id).toList());
    }

    @Test
    void aMessageThatCannotBeUsedIsParkedAndTheNextOneIsRouted() {
        UUID unknown = AContact.directlyAnswerable().id();
        UUID broken = AContact.directlyAnswerable().id();
        UUID flawed = AContact.directlyAnswerable().id();
        pipe.send(unknown, "nl.klantcontacten.contact-vergeten.v9", "{}");
        pipe.send(broken, REGISTERED, "{\"contact\": {\"contactId\": ");
        pipe.send(flawed, REGISTERED, "{\"contact\": {\"contactId\": \"" + flawed + "\", \"version\": 0}}");
        var poison = AContact.about("nul\u0000byte");
        pipe.send(new ContactRegistered(poison.state()));
        var good = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(good.state()));

        assertThat(pipe.routing(good.id(), 1)).hasSize(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reasons())
                .contains("UNKNOWN_TYPE", "UNREADABLE", "FLAWED", "NOT_APPLICABLE"));
        assertThat(pipe.routing(poison.id())).isEmpty();
    }

    @Test
    void aContactNobodyRoutedHasNoDecision() {
        asAgent().get("/v1/contacts/{id}/decision", AContact.directlyAnswerable().id()).then().statusCode(404)
                .contentType("application/problem+json").body("detail", equalTo("Voor dit contact is geen besluit bekend."));
        asAgent().get("/v1/contacts/geen-nummer/decision").then().statusCode(404);
    }

    @Test
    void aDecisionIsForThoseWhoWorkWithIt() {
        var path = "/v1/contacts/" + AContact.directlyAnswerable().id() + "/decision";
        List.of("agent", "backoffice", "ruler", "manager").forEach(user -> as(user).get(path).then().statusCode(404));
        List.of("privacy", "operator").forEach(user -> as(user).get(path).then().statusCode(403));
        io.restassured.RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    void aDepartmentSeesTheDecisionsOnItsOwnWorkAlone() {
        var theirs = AContact.forADepartment();
        var own = AContact.about("paspoort-aanvragen").bornHandedOver("NO_KNOWLEDGE", "burgerzaken");
        var desk = AContact.directlyAnswerable();
        List.of(theirs, own, desk).forEach(contact -> pipe.send(new ContactRegistered(contact.state())));
        pipe.routed(List.of(theirs.id(), own.id(), desk.id()));

        var path = "/v1/contacts/{id}/decision";
        as("backoffice2").get(path, own.id()).then().statusCode(200).body("department", equalTo("burgerzaken"));
        as("backoffice2").get(path, theirs.id()).then().statusCode(403).body("detail",
                equalTo("U werkt niet voor deze afdeling."));
        as("backoffice2").get(path, desk.id()).then().statusCode(403);
        List.of(theirs, own, desk).forEach(contact -> as("backoffice").get(path, contact.id()).then().statusCode(200));
    }

    /// One more contact, on each partition, that is routed after all that was sent before.
    private void afterEverythingIsTakenIn() {
        List<AContact> marks = IntStream.range(0, 60).mapToObj(_ -> AContact.directlyAnswerable()).toList();
        marks.forEach(mark -> pipe.send(new ContactRegistered(mark.state())));
        pipe.routed(marks.stream().map(AContact::id).toList());
    }

    private static List<String> reasons() {
        return as("operator").get("/v1/parked-messages").then().statusCode(200).extract().jsonPath()
                .getList("messages.reason");
    }
}
