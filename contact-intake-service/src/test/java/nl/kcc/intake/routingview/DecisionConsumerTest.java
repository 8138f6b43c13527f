package nl.kcc.intake.routingview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.routingview.RoutingFixture.HANDOVER_OPENED;
import static nl.kcc.intake.routingview.RoutingFixture.HANDOVER_RETURNED;
import static nl.kcc.intake.routingview.RoutingFixture.ROUTED;
import static nl.kcc.intake.routingview.RoutingFixture.backOffice;
import static nl.kcc.intake.routingview.RoutingFixture.frontOffice;
import static nl.kcc.intake.routingview.RoutingFixture.joined;
import static nl.kcc.intake.routingview.RoutingFixture.overdue;
import static nl.kcc.intake.routingview.RoutingFixture.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverReturned;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class DecisionConsumerTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void createTopics() {
        kafka.createTopics();
    }

    @Test
    void theDecisionShowsOnTheContact() {
        UUID id = aContact("");

        send(id, ROUTED, new ContactRouted(frontOffice(id, 1)));

        awaitVersion(id, 1);
        agent().get("/v1/contacts/" + id).then().body("state", equalTo("OPEN"))
                .body("decision.destination", equalTo("FRONT_OFFICE")).body("decision.reason", equalTo("DIRECTLY_ANSWERABLE"))
                .body("decision.explanation", equalTo("U mag dit zelf beantwoorden.")).body("decision.rule", equalTo("direct"))
                .body("decision.ruleSet", equalTo(4)).body("decision.answerDueAt", equalTo("2026-11-20T08:14:05.123456Z"))
                .body("decision", hasKey("department")).body("$", not(hasKey("backOffice")));
    }

    @Test
    void aHandoverByRuleBindsTheAgent() {
        UUID id = aContact("");

        send(id, HANDOVER_OPENED, new HandoverOpened(backOffice(id, 2, false)));
        awaitVersion(id, 2);
        agent().get("/v1/contacts/" + id).then().body("state", equalTo("HANDED_OVER"))
                .body("backOffice.department", equalTo("reiniging")).body("backOffice.status", equalTo("OPEN"));
        call(id, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(409);
        call(id, "reopening", "{\"reason\": \"zomaar\"}").then().statusCode(409);

        send(id, HANDOVER_OPENED, new HandoverOpened(backOffice(id, 3, true)));
        awaitVersion(id, 3);
        call(id, "reopening", "{\"reason\": \"Niet goed\"}").then().statusCode(200).body("state", equalTo("HANDED_OVER"));
        call(id, "reopening", "{\"reason\": \"Nog eens\"}").then().statusCode(409);
        call(id, "handover", "{\"reason\": \"COMPLEX\", \"department\": \"reiniging\"}").then().statusCode(200);
        call(id, "handover", "{\"reason\": \"COMPLEX\"}").then().statusCode(409);
    }

    @Test
    void whatADepartmentGaveBackIsHandedOverAgainOrAnswered() {
        UUID again = aContact("\"outcome\": \"HANDOVER\"");
        UUID answered = aContact("\"outcome\": \"HANDOVER\"");
        for (UUID id : List.of(again, answered)) {
            call(id, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(409);
            send(id, HANDOVER_RETURNED, new HandoverReturned(returned(id, 3, Instant.now())));
            awaitVersion(id, 3);
        }

        call(again, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);
        call(again, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(409);
        call(answered, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200).body("state", equalTo("HANDED_OVER"));
        call(answered, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(409);
    }

    @Test
    void whatWasGivenBackBeforeTheMomentWasToldGoesOnToo() {
        UUID id = aContact("\"outcome\": \"HANDOVER\"");
        send(id, HANDOVER_RETURNED, new HandoverReturned(returned(id, 3, null)));
        awaitVersion(id, 3);

        call(id, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);
    }

    @Test
    void aChaserIsWhereTheWorkIsThatItJoinedAndDoneWithIt() {
        UUID id = aContact("");
        send(id, ROUTED, new ContactRouted(joined(id, 1, null)));
        awaitVersion(id, 1);
        agent().get("/v1/contacts/" + id).then().body("decision.reason", equalTo("ALREADY_AT_DEPARTMENT"))
                .body("decision.department", equalTo("reiniging")).body("$", not(hasKey("backOffice")));
        call(id, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(409);
        call(id, "reopening", "{\"reason\": \"zomaar\"}").then().statusCode(409);

        send(id, ROUTED, new ContactRouted(joined(id, 2, Instant.now())));
        awaitVersion(id, 2);
        call(id, "reopening", "{\"reason\": \"Niet goed\"}").then().statusCode(200).body("state", equalTo("REOPENED"));
        call(id, "handover", "{\"reason\": \"OTHER\"}").then().statusCode(200);
    }

    @Test
    void theNewestVersionStaysInWhateverOrderAndHoweverOftenTheyCome() {
        UUID id = aContact("");

        send(id, HANDOVER_OPENED, new HandoverOpened(backOffice(id, 3, false)));
        send(id, ROUTED, new ContactRouted(frontOffice(id, 1)));
        send(id, HANDOVER_OPENED, new HandoverOpened(backOffice(id, 3, false)));
        send(id, ROUTED, new AnswerOverdue(overdue(id, 2)));
        awaitEverythingRead(id);

        assertThat(database.column("select version || destination from decision where contact_id = '" + id + "'"))
                .containsExactly("3BACK_OFFICE");
    }

    @Test
    void overdueShowsAndIsNotHiddenByALateAnswer() {
        UUID id = aContact("");
        send(id, "nl.klantcontacten.antwoordtermijn-verstreken.v1", new AnswerOverdue(overdue(id, 2)));
        awaitVersion(id, 2);

        call(id, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200).body("state", equalTo("OVERDUE"));
    }

    @Test
    void whatCannotBeUsedIsParkedAndHoldsNobodyUp() {
        UUID id = aContact("");

        kafka.send(Topics.ROUTING, id.toString(), ROUTED, "{\"routing\":".getBytes(UTF_8));
        kafka.send(Topics.ROUTING, id.toString(), ROUTED, "{}".getBytes(UTF_8));
        kafka.send(Topics.ROUTING, id.toString(), "nl.klantcontacten.onbekend.v9", "{}".getBytes(UTF_8));
        send(id, ROUTED, new ContactRouted(frontOffice(id, 0)));
        send(id, ROUTED, new ContactRouted(frontOffice(null, 1)));
        send(id, ROUTED, new ContactRouted(frontOffice(id, 1)));

        awaitVersion(id, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                database.column("select reason || count(*) from parked_message group by reason order by reason"))
                .containsExactly("FLAWED3", "UNKNOWN_TYPE1", "UNREADABLE1"));
    }

    private void send(UUID key, String type, Object event) {
        kafka.send(Topics.ROUTING, key.toString(), type, event);
    }

    private void awaitVersion(UUID id, long version) {
        await().atMost(PATIENCE).until(
                () -> database.count("decision where contact_id = '" + id + "' and version = " + version) == 1);
    }

    /// Same key, same partition, in order: once this one is there, all before it are.
    private void awaitEverythingRead(UUID key) {
        UUID last = new UUID(9, key.getLeastSignificantBits());
        kafka.send(Topics.ROUTING, key.toString(), ROUTED, new ContactRouted(frontOffice(last, 1)));
        awaitVersion(last, 1);
    }
}
