package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

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

    @ParameterizedTest
    @ValueSource(strings = { Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS, Topics.ENCOUNTERS })
    void poisonIsParkedAndTheGoodOnesAreCounted(String topic) throws InterruptedException, ExecutionException {
        var before = parked();
        try (var day = BusyDay.start(kcc, kcc.newMunicipality(), 150, topic.hashCode())) {
            day.awaitCalls(30);
            log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"), "\u0000\u0001 geen JSON {{");
            log.send(topic, RawLog.headers("nl.klantcontacten.onbekend.v1"), "{}");
            log.send(topic, Map.of(), "{\"contact\": {}}");
            log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"), "{\"contact\": null}");
            log.send(topic, RawLog.headers("nl.klantcontacten.contact-geregistreerd.v1"), "\"" + "x".repeat(900_000) + "\"");

            day.finish();
        }
        var expected = new EnumMap<Service, Integer>(Service.class);
        before.forEach((service, count) -> expected.put(service, count + (READERS.get(topic).contains(service) ? 5 : 0)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(parked()).isEqualTo(expected));
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

}
