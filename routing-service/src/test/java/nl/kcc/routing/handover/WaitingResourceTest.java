package nl.kcc.routing.handover;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asBackOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.ContactEvent.ContactReopened;
import nl.kcc.events.ContactEvent.HandoverRequested;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingState;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// Asked on Tuesday at ten, due on Thursday at five: when the clock stops on Tuesday at 10.01, 23 hours and 59 minutes are left.
@OnRealParts
class WaitingResourceTest {

    private static final Instant UNTIL = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE_AFTER_WAITING = Instant.parse("2026-11-25T14:59:00Z");

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @AfterEach
    void andSoForOthers() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void waitingStopsTheMunicipalitysClockInSightOfEverybody() {
        AContact contact = handedOver("bijstand-aanvragen");
        UUID id = handover(contact);

        wait(id, UNTIL).statusCode(200)
                .body("waiting.reason", equalTo("DATA_MISSING")).body("waiting.by", equalTo("backoffice"))
                .body("waiting.until", equalTo(UNTIL.toString()));
        Instant due = dueAt(id);
        // Minutes pass while the test runs, and only those.
        assertThat(Duration.between(DUE_AFTER_WAITING, due).abs()).isLessThan(Duration.ofMinutes(3));
        asBackOffice().get("/v1/handovers/{id}", id).then()
                .body("due.skipped.why", hasItem("Er werd op de inwoner gewacht"))
                .body("due.skipped.find { it.day == '2026-11-21' }.why", equalTo("zaterdag, gesloten"))
                .body("statutory", nullValue());
        RoutingState state = pipe.routing(contact.id(), 3).getLast().routing();
        assertThat(state.handover().dueAt()).isEqualTo(due).isEqualTo(state.decision().answerDueAt());
        assertThat(state.decision().explanation()).contains("woensdag 25 november om 15.");
        assertThat(state.version()).isEqualTo(3);
    }

    @Test
    void whoGoesOnEarlierHasTheWorkingTimeThatWasLeft() {
        UUID id = handover(handedOver("bijstand-aanvragen"));
        wait(id, UNTIL).statusCode(200);
        time.to(Instant.parse("2026-11-18T07:30:00Z"));

        asBackOffice().body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(200).body("waiting", nullValue());

        // Wednesday half past eight, and three days minus an hour and a half less than were left
        assertThat(Duration.between(Instant.parse("2026-11-20T14:29:00Z"), dueAt(id)).abs()).isLessThan(Duration.ofMinutes(3));
        asBackOffice().body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("handover-does-not-wait"));
    }

    @Test
    void theClockRunsAgainByItselfAndNoAlarmGoesOffBefore() {
        AContact contact = handedOver("bijstand-aanvragen");
        UUID id = handover(contact);
        wait(id, UNTIL).statusCode(200);

        time.to(AContact.DUE.plusSeconds(60));
        asBackOffice().get("/v1/handovers/{id}", id).then().body("overdue", equalTo(false)).body("waiting.until",
                equalTo(UNTIL.toString()));
        time.to(UNTIL.plusSeconds(1));
        asBackOffice().get("/v1/handovers/{id}", id).then().body("overdue", equalTo(false)).body("waiting", nullValue());
        asBackOffice().body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(409);
        assertThat(alarms(contact)).isEmpty();
        time.to(DUE_AFTER_WAITING.plus(Duration.ofHours(1)));

        pipe.routing(contact.id(), 4);
        assertThat(alarms(contact)).hasSize(1);
    }

    @Test
    void aTermOfTheLawRunsOn() {
        UUID id = handover(handedOver("informatie-opvragen"));
        String lastDay = asBackOffice().get("/v1/handovers/{id}", id).then().statusCode(200)
                .body("statutory.article", equalTo("Woo 4.4")).extract().path("statutory.lastDay");

        wait(id, UNTIL).statusCode(200).body("statutory.lastDay", equalTo(lastDay)).body("statutory.at",
                equalTo("2026-12-15T23:00:00Z"));
    }

    @Test
    void whatWaitsStaysWhereItIsUntilItIsCompleted() {
        UUID id = handover(handedOver("bijstand-aanvragen"));
        wait(id, null).statusCode(200).body("waiting.until", equalTo("2026-12-01T16:00:00Z"));

        wait(id, null).statusCode(409);
        asBackOffice().body("{\"department\": \"burgerzaken\", \"reason\": \"WRONG_DEPARTMENT\"}")
                .post("/v1/handovers/{id}/forward", id).then().statusCode(409);
        asBackOffice().body("{\"reason\": \"UNCLEAR\"}").post("/v1/handovers/{id}/return", id).then().statusCode(409);
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post("/v1/handovers/{id}/complete", id).then().statusCode(200)
                .body("waiting", nullValue()).body("overdue", equalTo(false));
        wait(id, null).statusCode(409);
        asBackOffice().body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(409);
    }

    @Test
    void whatIsHandedOverOnceMoreWaitsForNothingThatWasWaitedForBefore() {
        AContact contact = handedOver("bijstand-aanvragen");
        UUID id = handover(contact);
        wait(id, UNTIL).statusCode(200);
        asBackOffice().body("{\"result\": \"ANSWERED\"}").post("/v1/handovers/{id}/complete", id).then().statusCode(200);
        Instant later = AContact.ASKED.plus(Duration.ofHours(1));
        time.to(later.plusSeconds(60));
        var reopened = contact.reopenedAt(later);
        pipe.send(new ContactReopened(reopened.state()));
        pipe.send(new HandoverRequested(reopened.handoverAskedAt(later.plusSeconds(30), "werk-en-inkomen").state()));
        pipe.routing(contact.id(), 7);

        Instant due = dueAt(id);
        asBackOffice().get("/v1/handovers/{id}", id).then().body("state", equalTo("OPEN")).body("waiting", nullValue());
        asBackOffice().body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(409);
        assertThat(dueAt(id)).isEqualTo(due);
        wait(id, UNTIL).statusCode(200).body("waiting.until", equalTo(UNTIL.toString()));
    }

    @Test
    void whatIsLateAlreadyWaitsNoMore() {
        AContact contact = handedOver("bijstand-aanvragen");
        UUID id = handover(contact);
        time.to(AContact.DUE.plusSeconds(60));

        wait(id, Instant.parse("2026-11-30T08:00:00Z")).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-17T08:00:00Z, until", "2028-11-17T08:00:00Z, until" })
    void anEndThatMakesNoSenseIsRefusedByName(Instant until, String field) {
        wait(handover(handedOver("bijstand-aanvragen")), until).statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void onlyTheBackOfficeMayAndOnlyWhatThereIs() {
        UUID id = handover(handedOver("bijstand-aanvragen"));

        as("agent").body("{\"reason\": \"DATA_MISSING\"}").post("/v1/handovers/{id}/wait", id).then().statusCode(403);
        as("ruler").body("{}").post("/v1/handovers/{id}/resume", id).then().statusCode(403);
        wait(UUID.randomUUID(), null).statusCode(404);
        asBackOffice().body("{\"reason\": \"ZOMAAR\"}").post("/v1/handovers/{id}/wait", id).then().statusCode(400);
    }

    private List<RoutingEvent> alarms(AContact contact) {
        return pipe.routing(contact.id()).stream().filter(HandoverOverdue.class::isInstance).toList();
    }

    private Instant dueAt(UUID id) {
        return Instant.parse(asBackOffice().get("/v1/handovers/{id}", id).then().statusCode(200).extract().path("dueAt"));
    }

    private static ValidatableResponse wait(UUID id, Instant until) {
        return asBackOffice().body(until == null ? "{\"reason\": \"DATA_MISSING\"}"
                : "{\"reason\": \"DATA_MISSING\", \"until\": \"%s\"}".formatted(until))
                .post("/v1/handovers/{id}/wait", id).then();
    }

    private static AContact handedOver(String topic) {
        return AContact.about(topic).bornHandedOver("NO_KNOWLEDGE", "werk-en-inkomen");
    }

    private UUID handover(AContact contact) {
        pipe.send(new ContactRegistered(contact.state()));
        return pipe.routing(contact.id(), 2).getLast().routing().handover().handoverId();
    }
}
