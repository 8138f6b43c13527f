package nl.kcc.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.infra.InfraTestResource;
import nl.kcc.outbox.Identifiers;

@QuarkusTest
@QuarkusTestResource(value = InfraTestResource.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Identifiers identifiers;
    @Inject
    NotesFixture fixture;

    @Test
    void everyKindOfPoisonIsParkedAndNothingGoodIsHeldUp() {
        List<UUID> good = IntStream.range(0, 20).mapToObj(_ -> identifiers.next()).toList();
        UUID refused = identifiers.next();
        UUID withNul = identifiers.next();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        good.subList(0, 10).forEach(id -> messages.add(NotesFixture.note(id, "fine")));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "{\"id\":"));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "null"));
        messages.add(NotesFixture.message(NoteWritten.TYPE, null));
        messages.add(NotesFixture.message(NoteWritten.TYPE, "{\"text\":\"no id\"}"));
        messages.add(NotesFixture.message("nl.notes.note-burnt.v1", "{\"id\":\"%s\"}".formatted(identifiers.next())));
        messages.add(new ProducerRecord<>("notes.v1", 0, "key", "no headers".getBytes(StandardCharsets.UTF_8)));
        messages.add(NotesFixture.note(refused, "refused"));
        messages.add(NotesFixture.note(withNul, "a\\u0000b"));
        good.subList(10, 20).forEach(id -> messages.add(NotesFixture.note(id, "fine")));
        long parkedBefore = fixture.count("parked_message");

        fixture.send(messages);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(good)
                .allSatisfy(id -> assertThat(fixture.count("note where id = '" + id + "'")).isEqualTo(1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fixture.count("parked_message") - parkedBefore).isEqualTo(8));
        assertThat(fixture.rows("select reason, count(*) from parked_message group by reason order by reason").stream()
                .map(row -> row.getString(0) + " " + row.getLong(1)))
                .contains("FLAWED 1", "NOT_APPLICABLE 2", "UNKNOWN_TYPE 1", "UNREADABLE 4");
        assertThat(fixture.count("note where id in ('" + refused + "', '" + withNul + "')")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void aParkedMessageIsReplayedOnceItsCauseIsMended() {
        UUID id = identifiers.next();
        fixture.asOwner("alter table note add constraint no_ink check (text <> 'ink') not valid");
        fixture.send(List.of(NotesFixture.note(id, "ink")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parkedWith(id)).hasSize(1));
        UUID parked = parkedWith(id).getFirst().getUUID("id");

        given().post("/v1/parked-messages/" + parked + "/replay").then().statusCode(409);
        assertThat(parkedWith(id)).hasSize(1);
        given().get("/v1/parked-messages").then().statusCode(200).body("count", greaterThanOrEqualTo(1))
                .body("messages[0].id", equalTo(parked.toString()));
        given().queryParam("after", parked).get("/v1/parked-messages").then().statusCode(200)
                .body("messages.id", not(hasItem(parked.toString())));

        fixture.asOwner("alter table note drop constraint no_ink");
        given().post("/v1/parked-messages/" + parked + "/replay").then().statusCode(204);

        assertThat(parkedWith(id)).isEmpty();
        assertThat(fixture.count("note where id = '" + id + "'")).isEqualTo(1);
        given().post("/v1/parked-messages/" + parked + "/replay").then().statusCode(404);
    }

    @Test
    void parkedMessagesAreForOperators() {
        given().get("/v1/parked-messages").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void parkedMessagesAreForOperatorsAlone() {
        given().get("/v1/parked-messages").then().statusCode(403);
    }

    private List<Row> parkedWith(UUID id) {
        return fixture.rows("select id from parked_message where position('" + id
                + "' in convert_from(value, 'UTF8')) > 0");
    }
}
