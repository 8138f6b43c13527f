package nl.kcc.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.truth.Figures;
import nl.kcc.simulator.truth.KnownContact;
import nl.kcc.simulator.wire.User;

/// Every contact that was accepted, and how it must be counted.
final class Books {
    private static final Duration SETTLE = Duration.ofSeconds(90);

    private final Map<String, List<KnownContact>> perMunicipality = new ConcurrentHashMap<>();
    private final Kcc kcc;

    Books(Kcc kcc) {
        this.kcc = kcc;
    }

    void add(Collection<KnownContact> contacts) {
        contacts.forEach(contact -> perMunicipality.computeIfAbsent(contact.municipality(), _ -> new ArrayList<>())
                .add(contact));
    }

    void add(String id, String municipality, String channel, Counted state) {
        var contact = new KnownContact(id, municipality, channel);
        if (state != Counted.OPEN) {
            contact.happened(state);
        }
        add(List.of(contact));
    }

    /// Every accepted contact is counted exactly once, where the truth says; counters and facts agree; all parts live.
    void balance() {
        await().atMost(SETTLE).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                .untilAsserted(() -> assertThat(counted()).containsAllEntriesOf(truth()));
        perMunicipality.forEach(this::assertEachOnce);
        assertThat(drift()).isZero();
        assertThat(kcc.product().parts()).allMatch(Part::isAlive);
    }

    private Map<String, Map<String, Long>> truth() {
        var truth = new TreeMap<String, Map<String, Long>>();
        perMunicipality.forEach((municipality, contacts) -> truth.put(municipality, table(Figures.of(contacts))));
        return truth;
    }

    Map<String, Map<String, Long>> counted() {
        var counted = new TreeMap<String, Map<String, Long>>();
        kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&groupBy=municipality").json().path("groups")
                .forEach(group -> counted.put(group.path("key").asText(), table(Figures.of(group))));
        return counted;
    }

    private static Map<String, Long> table(Figures figures) {
        return List.of(Counted.values()).stream().collect(toMap(Counted::name, figures::count, Long::sum, TreeMap::new));
    }

    private void assertEachOnce(String municipality, List<KnownContact> contacts) {
        var states = contacts.stream().collect(toMap(KnownContact::id, contact -> contact.state().name()));
        assertThat(behind(municipality)).containsExactlyInAnyOrderElementsOf(
                states.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
    }

    /// Id and state of every contact behind the figures of a municipality.
    private List<String> behind(String municipality) {
        var contacts = new ArrayList<String>();
        String after = "";
        while (true) {
            var answer = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                    "/v1/kpi/contacts?window=all&municipality=" + municipality + after).json();
            answer.path("contacts")
                    .forEach(contact -> contacts.add(contact.path("id").asText() + " " + contact.path("state").asText()));
            if (!answer.hasNonNull("next")) {
                return contacts;
            }
            after = "&after=" + answer.path("next").asText();
        }
    }

    int drift() {
        return kcc.http().get(User.OPERATOR, kcc.url(Service.KPI), "/v1/kpi/drift").json().path("count").asInt(-1);
    }
}
