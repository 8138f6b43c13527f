package nl.kcc.intake.encounters.ami;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// Calls as an Asterisk tells of them, over a real connection.
@IntakeTest
@TestProfile(WithSwitchboard.class)
class AmiLineTest extends EmptyIntake {

    private static final long START = Instant.parse("2026-11-20T08:13:40Z").getEpochSecond();
    private static final String NUMBER = "+31621436587";
    private static final int PATIENCE = 60;
    private static final AtomicInteger CALLS = new AtomicInteger();

    @AmiServerResource.OfTheTest
    AmiServer switchboard;

    /// What comes late of an earlier test is of another call.
    private String caller;

    @BeforeEach
    void connected() {
        caller = anotherCaller();
        switchboard.comeBack();
        switchboard.setWaiting(List.of());
        await().atMost(PATIENCE, SECONDS).until(switchboard::isHeard);
    }

    @Test
    void aCallThatFourPhonesRingForIsOneCall() {
        register("""
                {"municipality": "GM0344", "channel": "PHONE", "person": {"type": "PHONE", "value": "06 21436587"},
                 "questions": [{"summary": "Wat kost het?"}]}""").then().statusCode(201);
        switchboard.tell(join(caller, "algemeen", NUMBER, 0));
        for (int phone = 1; phone <= 4; phone++) {
            switchboard.tell(ring(caller, "algemeen", phone));
        }
        await().atMost(PATIENCE, SECONDS).until(() -> database.count("encounter where identity_id is not null") == 1);
        switchboard.tell(connect(caller, "algemeen", 12));
        // The phones that nobody took hang up, too.
        switchboard.tell(hangup("1763626421.3", 12));
        switchboard.tell(hangup(caller, 190));

        awaitCall("GM0344 12 190 0");
        assertThat(database.count("encounter where name like '1763626421%'")).isZero();
        assertThat(database.everything()).doesNotContain("21436587");
    }

    @Test
    void aCallAbandonedAfterSixSecondsWasNeverAnswered() {
        switchboard.tell(join(caller, "belastingen", "<unknown>", 0));
        switchboard.tell(abandon(caller, "belastingen", 6));
        switchboard.tell(hangup(caller, 6));

        awaitCall("GM0344 - 6 0");
    }

    @Test
    void aTransferNeverBeginsTheWaitingAnew() {
        switchboard.tell(join(caller, "algemeen", NUMBER, 0));
        switchboard.tell(connect(caller, "algemeen", 20));
        switchboard.tell(transfer(caller, 60));
        switchboard.tell(join(caller, "belastingen", NUMBER, 61));
        switchboard.tell(connect(caller, "belastingen", 100));
        switchboard.tell(hangup(caller, 400));

        awaitCall("GM0344 20 400 1");
    }

    @Test
    void shuffledAndDoubledItIsTheSameCall() {
        for (int seed = 0; seed < 5; seed++) {
            caller = anotherCaller();
            List<String[]> events = aCall();
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, new Random(seed));
            events.forEach(switchboard::tell);

            awaitCall("GM0344 20 400 1");
        }
    }

    private List<String[]> aCall() {
        return new ArrayList<>(List.of(join(caller, "algemeen", NUMBER, 0), ring(caller, "algemeen", 1),
                connect(caller, "algemeen", 20), transfer(caller, 60), join(caller, "belastingen", NUMBER, 61),
                connect(caller, "belastingen", 100), hangup(caller, 400)));
    }

    @Test
    void whatIsInNoQueueOfOursIsNoCall() {
        switchboard.tell(join("1763626499.1", "magazijn", NUMBER, 0));
        switchboard.tell(connect("1763626499.1", "magazijn", 5));
        switchboard.tell(hangup("1763626499.1", 50));
        switchboard.tell(hangup("1763626499.2", 50));
        switchboard.tell(join(caller, "algemeen", "anonymous", 0));

        awaitCall("GM0344 - - 0");
        assertThat(database.count("encounter where name like '1763626499%'")).isZero();
    }

    @Test
    void aSwitchboardThatWasAwayLeavesAGap() {
        switchboard.tell(join(caller, "algemeen", NUMBER, 0));
        await().atMost(PATIENCE, SECONDS).until(() -> database.count("encounter where name = '" + caller + "'") == 1
                && database.count("switchboard_heard") == 1);
        user("agent").get("/v1/calls/gaps").then().statusCode(200).body("gaps", hasSize(0));

        switchboard.leave();
        await().atMost(PATIENCE, SECONDS).untilAsserted(() -> RestAssured.get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'Switchboard' }.data.ami", startsWith("not heard since")));
        database.execute("update switchboard_heard set heard_until = heard_until - interval '10 minutes'");
        user("manager").get("/v1/calls/gaps").then().body("gaps", hasSize(1)).body("gaps[0].municipality", equalTo("GM0344"))
                .body("gaps[0].to", nullValue());

        switchboard.setWaiting(List.of("""
                Event: QueueEntry
                Queue: algemeen
                Position: 1
                Channel: PJSIP/trunk-00000012
                Uniqueid: 1763627000.44
                CallerIDNum: %s
                Wait: 75""".formatted(NUMBER)));
        switchboard.comeBack();

        await().atMost(PATIENCE, SECONDS).until(() -> database.count("encounter where name = '1763627000.44'") == 1);
        assertThat(database.column("""
                select now() - offered_at between interval '75 seconds' and interval '5 minutes' from encounter
                where name = '1763627000.44'""")).containsExactly("t");
        await().atMost(PATIENCE, SECONDS).untilAsserted(() -> user("operator").get("/v1/calls/gaps").then()
                .body("gaps", hasSize(1)).body("gaps.to", not(hasItem(nullValue()))));
        assertThat(database.count("switchboard_gap where ended_at - began_at > interval '10 minutes'")).isEqualTo(1);
        // The call of before is known all the same.
        switchboard.tell(hangup(caller, 900));
        await().atMost(PATIENCE, SECONDS).until(() -> database.count("encounter where ended_at is not null") == 1);
    }

    @Test
    void onlyWhoWorksHereSeesTheGaps() {
        RestAssured.get("/v1/calls/gaps").then().statusCode(401);
        user("switchboard").get("/v1/calls/gaps").then().statusCode(403);
    }

    /// With the seconds until its answer and its end, and its transfers.
    private void awaitCall(String call) {
        await().atMost(PATIENCE, SECONDS).untilAsserted(() -> assertThat(database.column("""
                select municipality || ' ' || coalesce(cast(extract(epoch from answered_at - offered_at) as int) || '', '-')
                    || ' ' || coalesce(cast(extract(epoch from ended_at - offered_at) as int) || '', '-') || ' '
                    || cardinality(transfers) from encounter where name = '%s'""".formatted(caller))).containsExactly(call));
    }

    private static String anotherCaller() {
        return "1763626420." + CALLS.incrementAndGet();
    }

    private static String[] join(String channel, String queue, String number, int second) {
        return event("QueueCallerJoin", second, "Uniqueid: " + channel, "Linkedid: " + channel, "Queue: " + queue,
                "CallerIDNum: " + number, "CallerIDName: <unknown>", "Position: 1", "Count: 1");
    }

    private static String[] ring(String channel, String queue, int phone) {
        return event("AgentCalled", 1, "Uniqueid: " + channel, "Queue: " + queue, "CallerIDNum: " + NUMBER,
                "MemberName: toestel " + phone, "Interface: PJSIP/20" + phone, "DestUniqueid: 1763626421." + phone);
    }

    private static String[] connect(String channel, String queue, int second) {
        return event("AgentConnect", second, "Uniqueid: " + channel, "Queue: " + queue, "MemberName: toestel 2",
                "DestUniqueid: 1763626421.2", "HoldTime: 12", "RingTime: 10");
    }

    private static String[] abandon(String channel, String queue, int second) {
        return event("QueueCallerAbandon", second, "Uniqueid: " + channel, "Queue: " + queue, "Position: 1",
                "OriginalPosition: 1", "HoldTime: " + second);
    }

    private static String[] transfer(String channel, int second) {
        return event("BlindTransfer", second, "Result: Success", "TransfererUniqueid: 1763626421.2",
                "TransfereeUniqueid: " + channel, "IsExternal: No", "Context: intern", "Extension: 700");
    }

    private static String[] hangup(String channel, int second) {
        return event("Hangup", second, "Uniqueid: " + channel, "Linkedid: " + channel, "Cause: 16",
                "Cause-txt: Normal Clearing");
    }

    private static String[] event(String name, int second, String... more) {
        List<String> lines = new ArrayList<>(List.of("Event: " + name, "Privilege: agent,all",
                "Timestamp: " + (START + second) + ".250000"));
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }
}
