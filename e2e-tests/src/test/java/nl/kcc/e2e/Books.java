package nl.kcc.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Part;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// Every contact that was accepted, and how it must be counted.
final class Books {
    private static final Duration SETTLE = Duration.ofSeconds(90);

    private final Map<String, Map<String, Standing>> perMunicipality = new ConcurrentHashMap<>();
    private final Map<String, EncounterBook> encounters = new ConcurrentHashMap<>();
    private final Kcc kcc;

    Books(Kcc kcc) {
        this.kcc = kcc;
    }

    /// Every contact of a ledger.
    void add(Ledger ledger) {
        ledger.entries().forEach(entry -> add(entry.id(), entry.dossier().origin().municipality(), entry.standing()));
    }

    void add(String id, String municipality, Standing state) {
        var before = perMunicipality.computeIfAbsent(municipality, _ -> new ConcurrentHashMap<>()).put(id, state);
        assertThat(before).as("contact %s was in the books already", id).isNull();
    }

    /// So many contacts that came in by a way of which no books are kept, as they are counted now.
    void addRest(String municipality, int number) {
        var known = perMunicipality.getOrDefault(municipality, Map.of()).keySet();
        await().atMost(SETTLE).until(() -> behind(municipality).stream().map(contact -> contact.split(" "))
                .filter(contact -> !known.contains(contact[0])).toList(), rest -> rest.size() == number)
                .forEach(contact -> add(contact[0], municipality, Standing.valueOf(contact[1])));
    }

    /// Of the calls and visits of a municipality, for whoever tells of them.
    EncounterBook encounters(String municipality) {
        return encounters.computeIfAbsent(municipality, _ -> new EncounterBook());
    }

    /// Every accepted contact is counted exactly once, where the truth says, and so is every call and visit; counters and facts
    /// agree; all parts live.
    void balance() {
        await().atMost(SETTLE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(counted()).containsAllEntriesOf(truth());
                    encounters.forEach(this::assertCounted);
                });
        perMunicipality.forEach(this::assertEachOnce);
        assertThat(drift()).isZero();
        assertThat(kcc.product().parts()).allMatch(Part::isAlive);
    }

    private void assertCounted(String municipality, EncounterBook told) {
        var counted = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi/encounters?window=all&municipality=" + municipality).json();
        assertThat(told.sheet().counts()).allSatisfy(
                (figure, must) -> assertThat(counted.at(figure).asLong()).as(municipality + figure).isEqualTo(must));
    }

    private Map<String, Map<String, Long>> truth() {
        var truth = new TreeMap<String, Map<String, Long>>();
        perMunicipality.forEach((municipality, contacts) -> truth.put(municipality,
                table(state -> contacts.values().stream().filter(state::equals).count())));
        return truth;
    }

    Map<String, Map<String, Long>> counted() {
        var counted = new TreeMap<String, Map<String, Long>>();
        kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&groupBy=municipality").json().path("groups")
                .forEach(group -> counted.put(group.path("key").asText(),
                        table(state -> group.path(state.count().figure()).asLong())));
        return counted;
    }

    private static Map<String, Long> table(ToLongFunction<Standing> many) {
        return Stream.of(Standing.values())
                .collect(toMap(Standing::name, many::applyAsLong, Long::sum, TreeMap::new));
    }

    private void assertEachOnce(String municipality, Map<String, Standing> contacts) {
        assertThat(behind(municipality)).containsExactlyInAnyOrderElementsOf(
                contacts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
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
