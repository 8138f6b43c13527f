package nl.kcc.intake.routingview;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.routingview.RoutingFixture.HANDOVER_OPENED;
import static nl.kcc.intake.routingview.RoutingFixture.ROUTED;
import static nl.kcc.intake.routingview.RoutingFixture.backOffice;
import static nl.kcc.intake.routingview.RoutingFixture.frontOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingState;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What routing tells about a contact decides, also afterwards, whether the one after it was a chaser.
@IntakeTest
class NewsAboutRepeatsTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant FIRST = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3));
    private static final Instant BETWEEN = FIRST.plus(Duration.ofDays(1));
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(2));
    private static final String OVERDUE = "nl.klantcontacten.antwoordtermijn-verstreken.v1";

    private UUID first;
    private UUID second;

    @BeforeEach
    void someoneAskedTwice() {
        kafka.createTopics();
        first = answered(FIRST);
        second = answered(SECOND);
    }

    @Test
    void aHandoverInBetweenMakesTheLaterOneAChaser() {
        kafka.send(Topics.ROUTING, first.toString(), HANDOVER_OPENED, new HandoverOpened(handedOver(1, BETWEEN)));

        awaitStanding(second, 2, true);
        agent().get("/v1/contacts/" + second).then().body("state", equalTo("FOLLOW_UP"))
                .body("history[1].action", equalTo("REPEAT_DETECTED")).body("history[1].by", equalTo("routing-service"));
        await().atMost(PATIENCE).until(() -> kafka.published(Topics.CONTACTS, second.toString()).size() == 2);
    }

    @Test
    void aHandoverAfterwardsDoesNot() {
        kafka.send(Topics.ROUTING, first.toString(), HANDOVER_OPENED,
                new HandoverOpened(handedOver(1, SECOND.plusSeconds(1))));

        awaitStanding(second, 1, false);
    }

    @Test
    void anAlarmCountsUntilItIsTakenBackAndOldNewsIsNoNews() {
        kafka.send(Topics.ROUTING, first.toString(), OVERDUE, new AnswerOverdue(overdue(2, BETWEEN)));
        awaitStanding(second, 2, true);

        kafka.send(Topics.ROUTING, first.toString(), ROUTED, new ContactRouted(frontOffice(first, 3)));
        awaitStanding(second, 3, false);

        kafka.send(Topics.ROUTING, first.toString(), OVERDUE, new AnswerOverdue(overdue(2, BETWEEN)));
        awaitStanding(second, 3, false);
    }

    private void awaitStanding(UUID contact, long version, boolean chaser) {
        UUID last = new UUID(9, first.getLeastSignificantBits());
        kafka.send(Topics.ROUTING, first.toString(), ROUTED, new ContactRouted(frontOffice(last, 1)));
        await().atMost(PATIENCE).until(() -> database.count("decision where contact_id = '" + last + "'") == 1);
        assertThat(database.column("select version || ' ' || chaser from contact where id = '" + contact + "'"))
                .containsExactly(version + " " + chaser);
        database.execute("delete from decision where contact_id = '" + last + "'");
    }

    private RoutingState handedOver(long version, Instant at) {
        var fixture = backOffice(first, version, false);
        return new RoutingState(first, version, fixture.decision(), at, fixture.handover(), null, null, null);
    }

    private RoutingState overdue(long version, Instant dueAt) {
        return new RoutingState(first, version, frontOffice(first, version).decision(), null, null, dueAt, null, null);
    }

    private static UUID answered(Instant at) {
        return register("""
                {"municipality": "GM0344", "channel": "PHONE", "occurredAt": "%s",
                 "person": {"type": "BSN", "value": "999990342"},
                 "questions": [{"topic": "grofvuil", "summary": "Wanneer?", "outcome": "ANSWERED"}]}
                """.formatted(at)).then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");
    }
}
