package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.allinone.Service;
import nl.kcc.events.Topics;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.wire.User;

@Order(40)
@ExtendWith(OnTheProduct.class)
class PoisonIT {
    private static final Map<String, Set<Service>> READERS = Map.of(
            Topics.CONTACTS, Set.of(Service.ROUTING, Service.KPI),
            Topics.ROUTING, Set.of(Service.INTAKE, Service.KPI),
            Topics.TOPICS, Set.of(Service.INTAKE, Service.KPI));
    private static final String KEY = "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e";

    private final Kcc kcc;

    PoisonIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @ParameterizedTest
    @ValueSource(strings = { Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS })
    void poisonIsParkedAndTheGoodOnesAreCounted(String topic) throws InterruptedException, ExecutionException {
        var before = parked();
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 150, topic.hashCode())) {
            day.awaitCalls(30);
            send(topic, headers("nl.klantcontacten.contact-geregistreerd.v1"), "\u0000\u0001 geen JSON {{");
            send(topic, headers("nl.klantcontacten.onbekend.v1"), "{}");
            send(topic, Map.of(), "{\"contact\": {}}");
            send(topic, headers("nl.klantcontacten.contact-geregistreerd.v1"), "{\"contact\": null}");
            send(topic, headers("nl.klantcontacten.contact-geregistreerd.v1"), "\"" + "x".repeat(900_000) + "\"");

            day.finish();
        }
        var expected = new EnumMap<Service, Integer>(Service.class);
        before.forEach((service, count) -> expected.put(service, count + (READERS.get(topic).contains(service) ? 5 : 0)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(parked()).isEqualTo(expected));
    }

    @Test
    void aMendedMessageIsReplayedAndCounted() throws SQLException, InterruptedException, ExecutionException {
        var municipality = kcc.newMunicipality();
        var id = KEY.substring(0, 32) + municipality.substring(2);
        send(Topics.CONTACTS, Map.of(), """
                {"contact": {"contactId": "%s", "version": 1, "interactionId": "%s", "municipality": "%s", "channel": "PHONE",
                "occurredAt": "2026-11-20T08:14:05Z", "registeredAt": "2026-11-20T08:14:05Z", "outcome": "ANSWERED",
                "answeredAt": "2026-11-20T08:14:05Z", "firstAnswerAt": "2026-11-20T08:14:05Z"}}"""
                .formatted(id, KEY, municipality));
        var message = await().atMost(Duration.ofSeconds(30)).until(() -> newestParked(municipality), found -> !found.isEmpty());
        var replay = "/v1/parked-messages/" + message + "/replay";
        assertThat(kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "").status()).isEqualTo(409);

        mend(message, headers("nl.klantcontacten.contact-geregistreerd.v1"));
        var replayed = kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(204);
        assertThat(kcc.http().post(User.OPERATOR, kcc.url(Service.KPI), replay, "").status()).isEqualTo(404);
        kcc.books().add(id, municipality, "PHONE", Counted.SETTLED);
    }

    private void send(String topic, Map<String, String> headers, String value) throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kcc.product().infrastructure().kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(topic, KEY, value.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, content) -> message.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_specversion", "1.0", "ce_id", KEY, "ce_type", type, "ce_subject", KEY,
                "ce_source", "urn:nld:oin:00000000000000000000:systeem:contact-intake-service",
                "ce_time", "2026-11-20T08:14:05Z", "content-type", "application/json");
    }

    private Map<Service, Integer> parked() {
        var counts = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            counts.put(service, list(service).path("count").asInt(-1));
        }
        return counts;
    }

    private JsonNode list(Service service) {
        return kcc.http().get(User.OPERATOR, kcc.url(service), "/v1/parked-messages").json();
    }

    private String newestParked(String municipality) throws SQLException {
        try (var connection = kcc.database(Service.KPI);
                var statement = connection.prepareStatement(
                        "select id from parked_message where position(convert_to(?, 'UTF8') in value) > 0")) {
            statement.setString(1, municipality);
            var result = statement.executeQuery();
            return result.next() ? result.getString(1) : "";
        }
    }

    /// What an operator does who knows what is missing.
    private void mend(String message, Map<String, String> headers) throws SQLException {
        try (var connection = kcc.database(Service.KPI);
                var statement = connection.prepareStatement(
                        "update parked_message set headers = headers || jsonb_build_object(?::text, ?::text) where id = ?::uuid")) {
            for (var header : headers.entrySet()) {
                statement.setString(1, header.getKey());
                statement.setString(2, Base64.getEncoder().encodeToString(header.getValue().getBytes(StandardCharsets.UTF_8)));
                statement.setString(3, message);
                statement.executeUpdate();
            }
        }
    }
}
