package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import nl.kcc.allinone.Service;
import nl.kcc.events.Topics;
import nl.kcc.simulator.wire.User;

@Order(40)
@ExtendWith(OnTheProduct.class)
class PoisonIT {
    private static final Map<String, Set<Service>> READERS = Map.of(
            Topics.CONTACTS, Set.of(Service.ROUTING, Service.KPI),
            Topics.ROUTING, Set.of(Service.INTAKE, Service.KPI),
            Topics.TOPICS, Set.of(Service.INTAKE, Service.KPI),
            Topics.ENCOUNTERS, Set.of(Service.KPI));

    private final Kcc kcc;
    private final RawLog log;

    PoisonIT(Kcc kcc) {
        this.kcc = kcc;
        this.log = new RawLog(kcc);
    }

    @Test
    void poisonOnEachTopicIsParkedAndTheGoodOnesAreCounted() throws InterruptedException, ExecutionException {
        var before = parked();
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 200, 51)) {
            day.awaitCalls(30);
            for (var topic : READERS.keySet()) {
                log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"), "\u0000\u0001 geen JSON {{");
                log.send(topic, RawLog.headers("nl.klantcontacten.onbekend.v1"), "{}");
                log.send(topic, Map.of(), "{\"contact\": {}}");
                log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"), "{\"contact\": null}");
                log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"),
                        "\"" + "x".repeat(900_000) + "\"");
            }

            day.finish();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(parked()).isEqualTo(expected(before)));
    }

    private static Map<String, Long> expected(Map<String, Long> before) {
        var expected = new TreeMap<>(before);
        READERS.forEach((topic, readers) -> readers.forEach(reader -> expected.merge(reader + " " + topic, 5L, Long::sum)));
        return expected;
    }

    /// By service and topic; each has one page of them.
    private Map<String, Long> parked() {
        var counts = new TreeMap<String, Long>();
        for (var service : Service.values()) {
            var parked = kcc.http().get(User.OPERATOR, kcc.url(service), "/v1/parked-messages").json();
            assertThat(parked.path("messages")).hasSize(parked.path("count").asInt(-1));
            parked.path("messages")
                    .forEach(message -> counts.merge(service + " " + message.path("topic").asText(), 1L, Long::sum));
        }
        return counts;
    }
}
