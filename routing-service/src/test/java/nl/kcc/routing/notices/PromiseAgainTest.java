package nl.kcc.routing.notices;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactDraft;
import nl.kcc.events.ContactEvent.ContactAnswered;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.RoutingEvent.HandoverOverdue;
import nl.kcc.events.RoutingEvent.PromiseEndangered;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.outbox.Identifiers;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

/// Each test works for a municipality of its own.
@OnRealParts
class PromiseAgainTest {

    private static final String TEXT = "Uw vraag {kenmerk} duurt langer: niet {eerst}, maar {nieuw}.";
    /// Two working days after the Thursday on which the answer was due.
    private static final Instant NEW_DUE = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant IN_DANGER = AContact.DUE.minus(Duration.ofHours(4));

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;
    @Inject
    PromiseAgain promise;
    @Inject
    Identifiers identifiers;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void aCitizenIsPromisedALaterMomentOnceBeforeTheFirstOnePasses() {
        setUp("GM7001", "*", true, 4).statusCode(200);
        AContact contact = asked("GM7001", Channel.EMAIL, "paspoort-aanvragen");
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        time.to(IN_DANGER.plusSeconds(1));
        var told = pipe.routing(contact.id(), 2).getLast();
        assertThat(told).isInstanceOf(PromiseEndangered.class);
        assertThat(told.routing().delay()).returns(AContact.DUE, Delay::firstDueAt).returns(NEW_DUE, Delay::newDueAt)
                .returns(TEXT, Delay::text);
        assertThat(told.routing().decision().answerDueAt()).isEqualTo(AContact.DUE);

        time.to(AContact.DUE.plusSeconds(1));
        var late = pipe.routing(contact.id(), 3);
        assertThat(late).hasExactlyElementsOfTypes(ContactRouted.class, PromiseEndangered.class, AnswerOverdue.class);
        assertThat(late.getLast().routing()).returns(told.routing().delay(), routing -> routing.delay())
                .returns(AContact.DUE, routing -> routing.answerOverdueAt());
    }

    @Test
    void aDepartmentsPromiseIsOneTooAndTheServiceMayBeAwayWhenItIsInDanger() {
        setUp("GM7002", "bijstand-aanvragen", true, 4).statusCode(200);
        AContact contact = asked("GM7002", Channel.WEB, "bijstand-aanvragen");
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);

        time.to(AContact.DUE.plusSeconds(3600));
        assertThat(pipe.routing(contact.id(), 4)).hasExactlyElementsOfTypes(ContactRouted.class, HandoverOpened.class,
                PromiseEndangered.class, HandoverOverdue.class);
    }

    /// The same citizen, about the same question.
    @Test
    void whoAsksAgainWhereTheAnswerStaysIsNotToldTwice() {
        setUp("GM7008", "*", true, 4).statusCode(200);
        AContact contact = asked("GM7008", Channel.EMAIL, "bijstand-aanvragen");
        AContact again = asked("GM7008", Channel.WEB, "bijstand-aanvragen").chasing(contact);
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 2);
        pipe.send(new ContactRegistered(again.state()));
        assertThat(pipe.routing(again.id(), 1).getLast().routing().joined().contactId()).isEqualTo(contact.id());

        time.to(IN_DANGER.plusSeconds(1));
        assertThat(pipe.routing(contact.id(), 3).getLast()).isInstanceOf(PromiseEndangered.class);
        assertThat(pipe.routing(again.id())).hasSize(1);
    }

    @Test
    void nobodyIsToldWhoHasAnAnswerOrCannotBeToldOrWhereItIsOff() {
        setUp("GM7003", "*", true, 4).statusCode(200);
        setUp("GM7003", "rijbewijs-aanvragen", false, 4).statusCode(200);
        AContact answered = asked("GM7003", Channel.EMAIL, "paspoort-aanvragen");
        AContact phoned = asked("GM7003", Channel.PHONE, "paspoort-aanvragen");
        AContact off = asked("GM7003", Channel.EMAIL, "rijbewijs-aanvragen");
        AContact told = asked("GM7003", Channel.EMAIL, "paspoort-aanvragen");
        List.of(answered, phoned, off, told).forEach(contact -> {
            pipe.send(new ContactRegistered(contact.state()));
            pipe.routing(contact.id(), 1);
        });
        pipe.send(new ContactAnswered(answered.answeredAt(AContact.ASKED.plusSeconds(60)).state()));

        time.to(AContact.DUE.minusSeconds(60));
        assertThat(pipe.routing(told.id(), 2).getLast()).isInstanceOf(PromiseEndangered.class);
        List.of(answered, phoned, off).forEach(contact -> assertThat(pipe.routing(contact.id())).hasSize(1));
    }

    @Test
    void twoInstancesTellEachCitizenOnce() {
        setUp("GM7004", "*", true, 4).statusCode(200);
        List<AContact> contacts = java.util.stream.IntStream.range(0, 20)
                .mapToObj(_ -> asked("GM7004", Channel.EMAIL, "paspoort-aanvragen")).toList();
        contacts.forEach(contact -> pipe.send(new ContactRegistered(contact.state())));
        contacts.forEach(contact -> pipe.routing(contact.id(), 1));

        Uni.join().all(promise.upTo(IN_DANGER), promise.upTo(IN_DANGER), promise.upTo(IN_DANGER)).andFailFast().await()
                .atMost(Duration.ofSeconds(20));

        contacts.forEach(contact -> assertThat(pipe.routing(contact.id(), 2)).hasExactlyElementsOfTypes(ContactRouted.class,
                PromiseEndangered.class));
    }

    @Test
    void aSettingIsReadChangedAndNotLostByASecondWriter() {
        as("ruler").get("/v1/delay-notices?municipality=GM7005").then().statusCode(200)
                .body("usual.enabled", equalTo(false)).body("usual.version", equalTo(0)).body("topics", hasSize(0));
        setUp("GM7005", "*", true, 8).statusCode(200).body("version", equalTo(1)).body("changedBy", equalTo("ruler"))
                .body("topic", nullValue());
        as("ruler").get("/v1/delay-notices/paspoort-aanvragen?municipality=GM7005").then().statusCode(200)
                .body("own", equalTo(false)).body("hoursBefore", equalTo(8)).body("version", equalTo(0));

        setUp("GM7005", "*", false, 8).statusCode(409).body("detail", containsString("ruler"));
        as("ruler").get("/v1/delay-notices?municipality=GM7005").then().body("usual.enabled", equalTo(true));
        as("ruler").get("/v1/delay-notices?municipality=GM7006").then().body("usual.enabled", equalTo(false));
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        put("GM7007", "*", Map.of("enabled", true, "hoursBefore", 0, "workingDays", 101, "text", TEXT, "version", 0))
                .statusCode(400).body("violations.field", org.hamcrest.Matchers.hasItems("hoursBefore", "workingDays"));
        put("GM7007", "*", Map.of("enabled", true, "hoursBefore", 4, "workingDays", 2, "text", "Beste {naam}", "version", 0))
                .statusCode(400).body("violations.field", equalTo(List.of("text")))
                .body("violations[0].message", containsString("{naam}"));
        setUp("GM7007", "bestaat-niet", true, 4).statusCode(404);
        asAgent().get("/v1/delay-notices").then().statusCode(403);
    }

    private static ValidatableResponse setUp(String municipality, String topic, boolean enabled, int hours) {
        return put(municipality, topic,
                Map.of("enabled", enabled, "hoursBefore", hours, "workingDays", 2, "text", TEXT, "version", 0));
    }

    private static ValidatableResponse put(String municipality, String topic, Map<String, Object> setting) {
        return as("ruler").contentType(ContentType.JSON).queryParam("municipality", municipality).body(setting)
                .put(topic.equals("*") ? "/v1/delay-notices" : "/v1/delay-notices/" + topic).then();
    }

    private AContact asked(String municipality, Channel channel, String topic) {
        UUID id = identifiers.next();
        return new AContact(new ContactDraft(id, identifiers.next(), municipality, channel, AContact.ASKED,
                AContact.ASKED.plusSeconds(30)).about(topic).next());
    }
}
