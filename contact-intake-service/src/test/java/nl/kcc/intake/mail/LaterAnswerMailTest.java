package nl.kcc.intake.mail;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.kcc.intake.AsAgent.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import nl.kcc.events.Destination;
import nl.kcc.events.HandoverStatus;
import nl.kcc.events.RoutingEvent.AnswerOverdue;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.PromiseEndangered;
import nl.kcc.events.RoutingState;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.events.RoutingState.Delay;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.citizen.DutchMoment;

/// That the answer comes later is mailed once, however routing tells it.
@IntakeTest
@TestProfile(WithMailbox.class)
class LaterAnswerMailTest extends EmptyIntake {

    private static final String ROUTED = "nl.klantcontacten.contact-gerouteerd.v1";
    private static final String ENDANGERED = "nl.klantcontacten.belofte-in-gevaar.v1";
    private static final String OVERDUE = "nl.klantcontacten.antwoordtermijn-verstreken.v1";
    private static final int PATIENCE = 60;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant FIRST = NOW.plus(Duration.ofHours(4));
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    @ConfigProperty(name = "kcc.mail.gemeente.smtp.port")
    int smtp;
    @ConfigProperty(name = "kcc.mail.gemeente.imap.port")
    int imap;

    private MailProgram mail;
    private String citizen;

    @BeforeEach
    void open() {
        kafka.createTopics();
        mail = new MailProgram(smtp, imap, MailServerResource.PASSWORD);
        citizen = "burger-" + UUID.randomUUID() + "@voorbeeld.nl";
    }

    @Test
    void theCitizenIsMailedOnceThoughTheEventComesTwiceAndLateAndSeesItOnTheStatusPage() throws Exception {
        UUID contact = asked();
        send(contact, ENDANGERED, 3, delay(LATER));
        send(contact, ROUTED, 1, null);
        send(contact, ENDANGERED, 3, delay(LATER));
        send(contact, OVERDUE, 4, delay(LATER));
        awaitVersion(contact, 4);

        List<MimeMessage> notices = await().atMost(PATIENCE, SECONDS).until(this::notices, found -> !found.isEmpty());
        String reference = database.column("select reference from citizen_reference").getFirst();
        assertThat((String) notices.getFirst().getContent()).contains("Kenmerk " + reference, "niet " + DutchMoment.of(FIRST),
                "uiterlijk " + DutchMoment.of(LATER));
        assertThat(database.column("select kind || ' ' || state from outgoing_mail where kind = 'DELAY'"))
                .containsExactly("DELAY SENT");
        assertThat(notices()).hasSize(1);

        given().contentType(ContentType.JSON).body("{\"reference\": \"%s\", \"email\": \"%s\"}".formatted(reference, citizen))
                .post("/v1/web-contacts/_status").then().body("promisedAgainAt", equalTo(LATER.toString()))
                .body("answerDueAt", equalTo(FIRST.toString()));
        given().contentType(ContentType.URLENC).formParam("reference", reference).formParam("email", citizen).post("/status/")
                .then().body(containsString("later wordt: u krijgt uiterlijk " + DutchMoment.of(LATER)));
    }

    @Test
    void whoHasAnAnswerOrANewMomentThatIsOverIsToldNothing() {
        UUID answered = asked();
        answer(answered);
        UUID tooLate = asked();
        UUID told = asked();
        send(answered, ENDANGERED, 2, delay(LATER));
        send(tooLate, ENDANGERED, 2, delay(NOW.minusSeconds(60)));
        send(told, ENDANGERED, 2, delay(LATER));
        List.of(answered, tooLate, told).forEach(contact -> awaitVersion(contact, 2));

        assertThat(database.column("select contact_id from outgoing_mail where kind = 'DELAY'"))
                .containsExactly(told.toString());
    }

    @Test
    void whomADepartmentServedOrWhoseQuestionWasReopenedSinceIsToldNothing() {
        UUID served = asked();
        UUID reopened = asked();
        answer(reopened);
        agent().contentType(ContentType.JSON).body("{\"reason\": \"Het klopt niet\"}")
                .post("/v1/contacts/" + reopened + "/reopening").then().statusCode(200);
        UUID told = asked();
        var completed = new Handover(UUID.randomUUID(), "COMPLEX", "burgerzaken", HandoverStatus.COMPLETED, 0, false, NOW,
                FIRST,
                null, NOW, NOW, "CITIZEN_NOT_REACHED", null);
        send(served, ENDANGERED, 2, delay(LATER), completed);
        send(reopened, ENDANGERED, 2, new Delay(FIRST, LATER, NOW.minusSeconds(60), "{kenmerk}: {nieuw}"));
        send(told, ENDANGERED, 2, new Delay(FIRST, LATER, Instant.now(), "{kenmerk}: {nieuw}"));
        List.of(served, reopened, told).forEach(contact -> awaitVersion(contact, 2));

        assertThat(database.column("select contact_id from outgoing_mail where kind = 'DELAY'"))
                .containsExactly(told.toString());
    }

    @Test
    void aNoticeThatDidNotArriveOpensNothingAgain() {
        UUID contact = asked();
        send(contact, ENDANGERED, 2, delay(LATER));
        await().atMost(PATIENCE, SECONDS)
                .until(() -> database.count("outgoing_mail where kind = 'DELAY' and state = 'SENT'") == 1);
        database.execute("update outgoing_mail set state = 'BOUNCED', failure = '5.1.1' where kind = 'DELAY'");
        UUID undelivered = asked();
        database.execute(
                """
                        insert into outgoing_mail (id, contact_id, municipality, mailbox, kind, contact_version, recipient, day, state,
                            created_at, next_attempt_at, message_id, failure)
                        select id, id, 'GM0344', 'gemeente@kcc.local', 'ANSWER', 1, 'burger@voorbeeld.nl', current_date, 'BOUNCED', now(),
                            now(), cast(id as text), '5.1.1' from contact where id = '%s'"""
                        .formatted(undelivered));
        answer(undelivered);

        await().atMost(PATIENCE, SECONDS).until(() -> database.count("contact where reopened_at is not null") == 1);
        assertThat(database.column("select id from contact where reopened_at is not null"))
                .containsExactly(undelivered.toString());
    }

    private UUID asked() {
        given().contentType(ContentType.JSON).body("""
                {"municipality": "GM0344", "email": "%s", "message": "Wat kost een paspoort? %s"}"""
                .formatted(citizen, UUID.randomUUID())).post("/v1/web-contacts").then().statusCode(202);
        return UUID.fromString(database.column("select id from contact order by id desc").getFirst());
    }

    private static void answer(UUID contact) {
        agent().contentType(ContentType.JSON).body("{\"outcome\": \"ANSWERED\", \"text\": \"Elke dinsdag.\", \"send\": false}")
                .post("/v1/contacts/" + contact + "/answer").then().statusCode(200);
    }

    private void send(UUID contact, String type, long version, Delay delay) {
        send(contact, type, version, delay, null);
    }

    private void send(UUID contact, String type, long version, Delay delay, Handover handover) {
        var decision = new Decision(Destination.FRONT_OFFICE, "DIRECTLY_ANSWERABLE", "U mag dit zelf beantwoorden.", "direct",
                4,
                null, FIRST, NOW);
        var state = new RoutingState(contact, version, decision, null, handover, null, null, null, delay);
        kafka.send(Topics.ROUTING, contact.toString(), type, switch (type) {
            case ENDANGERED -> new PromiseEndangered(state);
            case OVERDUE -> new AnswerOverdue(state);
            default -> new ContactRouted(state);
        });
    }

    private static Delay delay(Instant newDueAt) {
        return new Delay(FIRST, newDueAt, NOW, "Kenmerk {kenmerk}: niet {eerst}, maar uiterlijk {nieuw}.");
    }

    private void awaitVersion(UUID contact, long version) {
        await().atMost(PATIENCE, SECONDS).until(
                () -> database.count("decision where contact_id = '%s' and version = %d".formatted(contact, version)) == 1);
    }

    private List<MimeMessage> notices() {
        return mail.inbox(citizen).stream().filter(LaterAnswerMailTest::isNotice).toList();
    }

    private static boolean isNotice(MimeMessage message) {
        try {
            return message.getSubject().startsWith("Uw antwoord komt later");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
