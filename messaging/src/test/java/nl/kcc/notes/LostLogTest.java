package nl.kcc.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;
import nl.kcc.outbox.ToldUntil;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class LostLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = NotesAgain.DRAFTS;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;
    @Inject
    NotesAgain remedy;
    @Inject
    ToldUntil told;
    @Inject
    MeterRegistry registry;
    @Inject
    BackgroundWork work;
    @Inject
    Outbox outbox;
    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;

    @Test
    void aTopicThatIsGoneIsMadeAgainAndWhatWasInItToldAgainOnce() throws InterruptedException, ExecutionException {
        await().atMost(PATIENCE).until(() -> fixture.count("written_log where topic = '" + TOPIC + "'") == 1);
        Instant before = Instant.now();

        try (var admin = Admin.create(broker)) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }

        await().atMost(PATIENCE).until(() -> gauge("outbox.log.lost") == 1);
        assertThat(registry.get("outbox.log.losses").counter().count()).isPositive();
        assertThat(RestAssured.get("/q/health/ready").then().statusCode(200).extract().asString())
                .contains("told again since");
        assertThat(toldUntil()).as("nothing counts as told meanwhile").isBefore(Instant.now());
        remedy.done();
        await().atMost(PATIENCE).until(() -> gauge("outbox.log.lost") == 0);
        assertThat(remedy.lostAt()).isBetween(before, Instant.now());
        send();
        Instant sent = Instant.now();
        await().atMost(PATIENCE).until(() -> toldUntil().isAfter(sent));
    }

    @Test
    void whatWaitsInTheOutboxIsNotTold() {
        fixture.rows("""
                insert into outbox values ('00000000-0000-7000-8000-000000000001', 'nowhere.v1', 'key', 1, 'type', '{}',
                    '2026-03-03T12:00:00Z')
                """);

        await().atMost(PATIENCE).until(() -> toldUntil().equals(Instant.parse("2026-03-03T12:00:00Z")));
        assertThat(told.of(List.of(TOPIC, "nowhere.v1")).await().atMost(PATIENCE)).isEmpty();

        await().atMost(PATIENCE).until(() -> {
            fixture.rows("delete from outbox where topic = 'nowhere.v1'");
            return fixture.count("outbox") == 0;
        });
        await().atMost(PATIENCE).until(() -> toldUntil().isAfter(Instant.now().minusSeconds(10)));
    }

    private void send() {
        var id = identifiers.next();
        work.sql(transaction -> outbox.append(transaction,
                List.of(new NewEvent(TOPIC, id.toString(), 1, NoteWritten.TYPE, new NoteWritten(id, "again")))))
                .await().atMost(PATIENCE);
        await().atMost(PATIENCE).until(() -> fixture.count("outbox") == 0);
    }

    private Instant toldUntil() {
        return told.of(List.of(TOPIC)).await().atMost(PATIENCE).orElse(Instant.MIN);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
