package nl.kcc.intake.encounters;

import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import nl.kcc.events.EncounterEvent.EncounterRegistered;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.outbox.EventJson;

/// Calls and visits as a switchboard and a ticket system tell of them.
@IntakeTest
class EncountersTest extends EmptyIntake {

    @Test
    void oneEventAndAListOfThemAreTaken() {
        calls(call("RINGING", "08:13:40")).then().statusCode(202);
        calls("[" + call("ANSWERED", "08:13:52") + "," + call("ENDED", "08:20:00") + "]").then().statusCode(202);

        assertThat(database.column("""
                select version || ' ' || channel || ' ' || extract(epoch from answered_at - offered_at) || ' '
                    || extract(epoch from ended_at - offered_at) from encounter""")).containsExactly(
                "2 PHONE 12.000000 380.000000");
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        String all = "[" + call("ENDED", "08:20:00") + "," + call("RINGING", "08:13:40") + "," + call("RINGING", "08:13:40")
                + "]";
        calls(all).then().statusCode(202);
        calls(all).then().statusCode(202);

        assertThat(database.column("select version from encounter")).containsExactly("1");
    }

    @Test
    void manyAtOnceFromTwoSidesDoNotBlockOneAnother() throws InterruptedException {
        List<Thread> senders = IntStream.range(0, 4).mapToObj(sender -> Thread.ofVirtual().unstarted(() -> {
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
            Collections.shuffle(numbers, new Random(sender));
            String events = numbers.stream().map(number -> """
                    {"callId": "many-%d", "municipality": "GM0344", "event": "TRANSFERRED", "at": "2026-11-20T08:14:0%dZ"}"""
                    .formatted(number, sender)).collect(Collectors.joining(",", "[", "]"));
            calls(events).then().statusCode(202);
        })).toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(database.count("encounter where version = 4 and cardinality(transfers) = 4")).isEqualTo(200);
    }

    @Test
    void aTicketNumberOfTheNextDayIsAnotherVisit() {
        visits("""
                [{"visitId": "101", "municipality": "GM0344", "event": "TAKEN", "at": "2026-11-19T09:00:00Z", "appointment": true},
                 {"visitId": "101", "municipality": "GM0344", "event": "TAKEN", "at": "2026-11-20T09:00:00Z", "ticket": "A101"},
                 {"visitId": "101", "municipality": "GM0344", "event": "SERVED", "at": "2026-11-20T09:04:00Z", "desk": "3"}]
                """)
                .then().statusCode(202);

        assertThat(database.column("select day || ' ' || (answered_at is not null) from encounter order by day"))
                .containsExactly("2026-11-19 false", "2026-11-20 true");
    }

    @Test
    void aContactNamesTheCallItCameBy() {
        calls(call("ANSWERED", "08:13:52")).then().statusCode(202);
        String encounter = database.column("select id from encounter").getFirst();

        register(contact("PHONE", "call-1")).then().statusCode(201);

        assertThat(database.column("select encounter_id from contact")).containsExactly(encounter);
        assertThat(database.count("encounter where registered_at is not null and version = 2")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(states(encounter))
                .anySatisfy(state -> assertThat(state.registeredAt()).isNotNull()));
    }

    @ParameterizedTest
    @CsvSource({ "PHONE, call-2", "COUNTER, call-1", "EMAIL, call-1" })
    void aCallThatNobodyToldOfCannotBeNamed(String channel, String encounter) {
        calls(call("ANSWERED", "08:13:52")).then().statusCode(202);

        register(contact(channel, encounter)).then().statusCode(400)
                .body("violations[0].field", equalTo("encounter"));

        assertThat(database.count("contact")).isZero();
        assertThat(database.count("encounter where registered_at is not null")).isZero();
    }

    @Test
    void theVisitNearestToTheQuestionIsMeant() {
        visits("""
                [{"visitId": "101", "municipality": "GM0344", "event": "SERVED", "at": "2026-11-19T09:00:00Z"},
                 {"visitId": "101", "municipality": "GM0344", "event": "SERVED", "at": "2026-11-20T09:00:00Z"}]
                """).then().statusCode(202);

        register("""
                {"municipality": "GM0344", "channel": "COUNTER", "occurredAt": "2026-11-19T09:05:00Z", "encounter": "101",
                 "questions": [{"summary": "Wat kost het?"}]}""").then().statusCode(201);

        assertThat(database.column("select day from encounter where registered_at is not null"))
                .containsExactly("2026-11-19");
    }

    @Test
    void theNumberOfWhoCallsIsNeitherKeptNorTold() {
        register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "PHONE", "value": "06 21436587"},
                 "questions": [{"summary": "Wat kost het?"}]}""").then().statusCode(201);
        calls("""
                {"callId": "call-1", "municipality": "GM0344", "event": "RINGING", "at": "2026-11-20T08:13:40Z",
                 "from": "+31 6 21436587"}""").then().statusCode(202);

        assertThat(database.count("encounter where identity_id is not null")).isEqualTo(1);
        assertThat(database.everything()).doesNotContain("21436587");

        calls(call("ANSWERED", "08:13:52")).then().statusCode(202);
        assertThat(database.count("encounter where identity_id is not null")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "anonymous", "0000000000", "06 11111111", "" })
    void aWithheldOrNonsenseNumberIsNobody(String from) {
        calls("""
                {"callId": "call-1", "municipality": "GM0344", "event": "RINGING", "at": "2026-11-20T08:13:40Z", "from": "%s"}"""
                .formatted(from)).then().statusCode(202);

        assertThat(database.count("encounter where identity_id is null")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"municipality\": \"GM0344\", \"event\": \"RINGING\", \"at\": \"2026-11-20T08:13:40Z\"} | [0].callId",
            "{\"callId\": \"a b\", \"municipality\": \"GM0344\", \"event\": \"RINGING\", \"at\": \"2026-11-20T08:13:40Z\"} | [0].callId",
            "{\"callId\": \"1\", \"municipality\": \"GM0344\", \"event\": \"RINGING\"} | [0].at",
            "{\"callId\": \"1\", \"municipality\": \"GM0344\", \"event\": \"RINGING\", \"at\": \"2999-01-01T00:00:00Z\"} | [0].at",
            "{\"callId\": \"1\", \"municipality\": \"GM0344\", \"at\": \"2026-11-20T08:13:40Z\"} | [0].event",
            "{\"callId\": \"1\", \"municipality\": \"Utrecht\", \"event\": \"RINGING\", \"at\": \"2026-11-20T08:13:40Z\"} | municipality" })
    void whatIsWrongIsNamedAndNothingIsKept(String event, String field) {
        calls(event).then().statusCode(400).contentType(startsWith("application/problem+json"))
                .body("violations.field", hasItem(field));

        assertThat(database.count("encounter")).isZero();
    }

    @Test
    void fiveHundredAtMost() {
        calls("[]").then().statusCode(400);
        calls(String.join(",", Collections.nCopies(501, call("RINGING", "08:13:40"))).transform(all -> "[" + all + "]"))
                .then().statusCode(400);
        calls(String.join(",", Collections.nCopies(500, call("RINGING", "08:13:40"))).transform(all -> "[" + all + "]"))
                .then().statusCode(202);
    }

    @Test
    void theSwitchboardTellsAndDoesNothingElse() {
        user("agent").contentType(ContentType.JSON).body(call("RINGING", "08:13:40")).post("/v1/calls").then().statusCode(202);
        user("manager").contentType(ContentType.JSON).body(call("RINGING", "08:13:40")).post("/v1/calls").then()
                .statusCode(403);
        user("manager").contentType(ContentType.JSON).body("[]").post("/v1/visits").then().statusCode(403);
        user("switchboard").contentType(ContentType.JSON).body(contact("PHONE", "call-1")).post("/v1/contacts").then()
                .statusCode(403);
        user("switchboard").get("/v1/calls/stream").then().statusCode(403);
    }

    private static Response calls(String body) {
        return user("switchboard").contentType(ContentType.JSON).body(body).post("/v1/calls");
    }

    private static Response visits(String body) {
        return user("switchboard").contentType(ContentType.JSON).body(body).post("/v1/visits");
    }

    private static String call(String event, String time) {
        return """
                {"callId": "call-1", "municipality": "GM0344", "event": "%s", "at": "2026-11-20T%sZ", "queue": "algemeen"}"""
                .formatted(event, time);
    }

    private static String contact(String channel, String encounter) {
        return """
                {"municipality": "GM0344", "channel": "%s", "occurredAt": "2026-11-20T08:14:00Z", "encounter": "%s",
                 "questions": [{"summary": "Wat kost het?"}]}""".formatted(channel, encounter);
    }

    private List<EncounterState> states(String encounter) {
        return kafka.published(Topics.ENCOUNTERS, encounter).stream().map(message -> {
            try {
                // All events of the topic have the same form.
                return EventJson.read(message.value(), EncounterRegistered.class).encounter();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}
