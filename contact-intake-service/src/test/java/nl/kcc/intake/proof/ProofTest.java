package nl.kcc.intake.proof;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.kcc.events.ContactEvent;
import nl.kcc.events.ManifestEvent.ManifestMade;
import nl.kcc.events.Topics;
import nl.kcc.infra.Complaints;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.outbox.EventJson;
import nl.kcc.proof.ManifestWriter;
import nl.kcc.proof.PresentStates;

@IntakeTest
class ProofTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    ManifestWriter manifests;
    @Inject
    PresentStates present;

    @Test
    void theLastStateOfEveryContactOfTheDaysIsToldOnceMore() throws IOException {
        UUID open = aContact("");
        UUID answered = aContact("");
        call(answered, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        UUID earlier = aContact("");
        database.execute("update contact set occurred_at = occurred_at - interval '40 days' where id = '" + earlier + "'");

        JsonPath job = done(republish(TODAY, TODAY, false));

        assertThat(job.getLong("total")).isEqualTo(2);
        assertThat(job.getLong("done")).isEqualTo(2);
        assertThat(job.getString("by")).isEqualTo("operator");
        await().atMost(PATIENCE).until(() -> events(answered).size() == 3 && events(open).size() == 2);
        assertThat(read(events(answered).getLast())).isEqualTo(new ContactEvent.ContactRestated(
                read(events(answered).get(1)).contact()));
        assertThat(events(earlier)).hasSize(1);
    }

    @Test
    void callsOfTheDaysAreToldOnceMoreBetweenTheContacts() {
        aContact("");
        user("switchboard").contentType(ContentType.JSON).body("""
                [{"callId": "1", "municipality": "GM0344", "event": "RINGING", "at": "%1$s"},
                 {"callId": "2", "municipality": "GM0344", "event": "RINGING", "at": "%1$s"}]"""
                .formatted(Instant.now())).post("/v1/calls").then().statusCode(202);
        aContact("");

        assertThat(done(republish(TODAY, TODAY, false)).getLong("done")).isEqualTo(4);

        assertThat(database.column("select id from encounter")).hasSize(2)
                .allSatisfy(id -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(kafka.published(Topics.ENCOUNTERS, id))
                                .extracting(ProofTest::type).containsExactly("nl.klantcontacten.ontmoeting-begonnen.v1",
                                        "nl.klantcontacten.ontmoetingstand-herhaald.v1")));
    }

    @Test
    void moreThanOnePageIsToldToo() {
        moreLike(aContact(""), 1200);

        assertThat(done(republish(TODAY, TODAY, false)).getLong("done")).isEqualTo(1201);
    }

    @Test
    void whileOneGoesOnAnotherIsRefusedAndNobodyIsWarned() {
        moreLike(aContact(""), 5000);
        ValidatableResponse first = republish(TODAY, TODAY, false);

        try (var complaints = Complaints.of("io.vertx.sqlclient")) {
            republish(TODAY, TODAY, false).statusCode(409);

            assertThat(done(first).getLong("done")).isEqualTo(5001);
            assertThat(complaints.lines()).isEmpty();
        }
    }

    private void moreLike(UUID contact, int count) {
        database.execute("""
                insert into contact (id, version, interaction_id, municipality, channel, occurred_at, registered_at, summary)
                select gen_random_uuid(), 1, interaction_id, municipality, channel, occurred_at, registered_at, summary
                from contact cross join generate_series(1, %d) where id = '%s'
                """.formatted(count, contact));
    }

    @Test
    void aDryRunOnlyCounts() {
        UUID contact = aContact("");
        await().atMost(PATIENCE).until(() -> events(contact).size() == 1);

        JsonPath job = done(republish(TODAY, TODAY, true));

        assertThat(job.getLong("total")).isEqualTo(1);
        assertThat(job.getLong("done")).isZero();
        assertThat(database.count("outbox where key = '" + contact + "'")).isZero();
        assertThat(events(contact)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ ", 2026-01-01, from", "2026-01-01, , to", "2026-01-02, 2026-01-01, to" })
    void daysThatAreNoneAreRefusedByName(LocalDate from, LocalDate to, String field) {
        assertThat(republish(from, to, false).statusCode(400).extract().jsonPath().getString("violations[0].field"))
                .isEqualTo(field);
    }

    @Test
    void onlyAnOperatorMayAsk() {
        user("agent").contentType(ContentType.JSON).body("{}").post("/v1/republications").then().statusCode(403);
    }

    @Test
    void aManifestTellsNumberVersionsAndDigestOfEachDay() throws IOException {
        aContact("");
        UUID answered = aContact("");
        call(answered, "answer", "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);
        int before = kafka.published(Topics.CONTACT_MANIFESTS, "GM0344").size();

        manifests.write(present.totals(), false).await().atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> kafka.published(Topics.CONTACT_MANIFESTS, "GM0344").size() > before);
        var manifest = EventJson.read(kafka.published(Topics.CONTACT_MANIFESTS, "GM0344").getLast().value(),
                ManifestMade.class).manifest();
        assertThat(manifest.days()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(TODAY);
            assertThat(day.contacts()).isEqualTo(2);
            assertThat(day.versions()).isEqualTo(3);
            assertThat(day.digest()).isEqualTo(database.column("""
                    select lpad(to_hex(bit_xor(version_digest(id, version))), 16, '0') from contact
                    """).getFirst());
        });
    }

    private List<ConsumerRecord<String, byte[]>> events(UUID contact) {
        return kafka.published(Topics.CONTACTS, contact.toString());
    }

    private static ContactEvent read(ConsumerRecord<String, byte[]> message) throws IOException {
        return EventJson.read(message.value(), ContactEvent.TYPES.get(type(message)));
    }

    private static String type(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse republish(LocalDate from, LocalDate to, boolean dryRun) {
        return user("operator").contentType(ContentType.JSON)
                .body("{%s%s\"dryRun\": %s}".formatted(from == null ? "" : "\"from\": \"%s\", ".formatted(from),
                        to == null ? "" : "\"to\": \"%s\", ".formatted(to), dryRun))
                .post("/v1/republications").then();
    }

    private static JsonPath done(ValidatableResponse started) {
        String id = started.statusCode(202).extract().path("id");
        return await().atMost(PATIENCE).until(
                () -> user("operator").get("/v1/republications/" + id).then().statusCode(200).extract().jsonPath(),
                job -> "DONE".equals(job.getString("phase")));
    }
}
