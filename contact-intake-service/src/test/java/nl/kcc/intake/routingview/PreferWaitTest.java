package nl.kcc.intake.routingview;

import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.routingview.RoutingFixture.HANDOVER_OPENED;
import static nl.kcc.intake.routingview.RoutingFixture.ROUTED;
import static nl.kcc.intake.routingview.RoutingFixture.backOffice;
import static nl.kcc.intake.routingview.RoutingFixture.frontOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import nl.kcc.events.RoutingEvent.ContactRouted;
import nl.kcc.events.RoutingEvent.HandoverOpened;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class PreferWaitTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TWO_QUESTIONS = """
            {"municipality": "GM0344", "channel": "PHONE", "questions": [{"summary": "Een"}, {"summary": "Twee"}]}
            """;

    @BeforeEach
    void createTopics() {
        kafka.createTopics();
    }

    @Test
    void theAgentGetsTheDecisionsWhileTheCitizenIsOnTheLine() {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> post("wait=10", "key-1"));
        List<UUID> ids = awaitContacts(2);
        kafka.send(Topics.ROUTING, ids.get(0).toString(), ROUTED, new ContactRouted(frontOffice(ids.get(0), 1)));
        kafka.send(Topics.ROUTING, ids.get(1).toString(), HANDOVER_OPENED,
                new HandoverOpened(backOffice(ids.get(1), 1, false)));

        answer.join().then().statusCode(201).header("Preference-Applied", equalTo("wait=10"))
                .body("contacts[0].state", equalTo("OPEN")).body("contacts[0].decision.destination", equalTo("FRONT_OFFICE"))
                .body("contacts[1].state", equalTo("HANDED_OVER"))
                .body("contacts[1].decision.department", equalTo("reiniging"));
        assertThat(post("wait=1", "key-1").asString()).isEqualTo(answer.join().asString());
        assertThat(post("", "key-1").asString()).isEqualTo(answer.join().asString());
        assertThat(database.count("contact")).isEqualTo(2);
    }

    @Test
    void whatAnotherInstanceStoredIsFoundByLooking() {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> post("wait=10", "key-2"));
        awaitContacts(2);

        database.execute("insert into decision (contact_id, version, destination, reason, rule_set) "
                + "select id, 1, 'FRONT_OFFICE', 'DIRECTLY_ANSWERABLE', 1 from contact");

        answer.join().then().statusCode(201).body("contacts[1].decision.reason", equalTo("DIRECTLY_ANSWERABLE"));
    }

    @Test
    void timeRunsOutWithoutADecision() {
        long start = System.nanoTime();

        post("wait=1", "key-3").then().statusCode(201).header("Preference-Applied", equalTo("wait=1"))
                .body("contacts[0]", not(hasKey("decision")));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void whoeverRepeatsTheRequestMayStillLearnTheDecision() {
        post("", "key-4").then().statusCode(201).body("contacts[0]", not(hasKey("decision")));
        for (UUID id : awaitContacts(2)) {
            kafka.send(Topics.ROUTING, id.toString(), ROUTED, new ContactRouted(frontOffice(id, 1)));
        }

        post("wait=10", "key-4").then().statusCode(201).body("contacts[1].decision.rule", equalTo("direct"));
        assertThat(database.count("contact")).isEqualTo(2);
    }

    @Test
    void whoeverWaitsHoldsNoConnection() {
        var waiting = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("wait=8", "many-" + i), Thread::startVirtualThread))
                .toList();
        await().atMost(PATIENCE).until(() -> database.count("contact") == 120);

        post("", "key-5").then().statusCode(201);

        database.execute("insert into decision (contact_id, version, destination, reason, rule_set) "
                + "select id, 1, 'FRONT_OFFICE', 'DIRECTLY_ANSWERABLE', 1 from contact");
        assertThat(waiting).allSatisfy(answer -> answer.join().then().statusCode(201));
    }

    private static Response post(String prefer, String key) {
        return agent().header("Prefer", prefer).header("Idempotency-Key", key).body(TWO_QUESTIONS).post("/v1/contacts");
    }

    private List<UUID> awaitContacts(int count) {
        await().atMost(PATIENCE).until(() -> database.count("contact") == count);
        return database.column("select id from contact order by id").stream().map(UUID::fromString).toList();
    }
}
