package nl.kcc.kpi.operations.proof;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.events.Channel;
import nl.kcc.events.ContactState;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;
import nl.kcc.events.Manifest.Listed;
import nl.kcc.events.Outcome;
import nl.kcc.events.Topics;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.fold.CountingProgress;
import nl.kcc.kpi.fold.encounters.EncounterProgress;

@QuarkusTest
@WithRealParts
class ManifestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @FromOutside
    Pool pool;
    @Inject
    ManifestWatch watch;
    @Inject
    CountingProgress progress;
    @Inject
    EncounterProgress encounters;
    @Inject
    KafkaClientService kafka;
    @Inject
    MeterRegistry registry;

    @Test
    void aTransactionTakesFewManifestsForEachTellsOfManyDays() {
        assertThat(List.of("contact-manifests", "encounter-manifests", "routing-manifests")).allSatisfy(channel -> assertThat(
                kafka.getConsumer(channel).configuration().get("max.poll.records")).hasToString("50"));
    }

    @Test
    void whatIntakeAndRoutingHaveNotToldYetLagsToo() {
        Events.toldUntil(Instant.now().minus(10, MINUTES));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lag()).isBetween(600.0, 700.0));

        Events.toldUntil(Instant.now());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lag()).isBetween(0.0, 60.0));
    }

    private double lag() {
        return registry.get("kpi.lag").gauge().value();
    }

    @Test
    void aDayOfWhichNothingWasMissedDiffersInNothing() {
        List<ContactState> contacts = contacts("GM4601", 5);

        tell(contacts, Instant.now());

        assertThat(differencesOf("GM4601")).isEmpty();
    }

    @Test
    void aCallThatWasMissedIsNamedUntilItIsSentOnceMore() {
        Instant told = Instant.parse("2026-03-03T12:00:00Z");
        List<EncounterState> calls = LongStream.range(0, 3).mapToObj(number -> call(firstIdAt(told, number), told)).toList();
        calls.subList(0, 2).forEach(Events::send);
        await().atMost(PATIENCE).until(() -> count("encounter_fact where municipality = 'GM4613'") == 2);

        long digest = calls.stream().mapToLong(call -> digest(call.encounterId(), 1)).reduce(0, (a, b) -> a ^ b);
        Events.send(Topics.ENCOUNTER_MANIFESTS, new Manifest("GM4613", Instant.now(),
                List.of(new DayTotals(LocalDate.of(2026, 3, 3), 3, 3, "%016x".formatted(digest)))));

        assertThat(differencesOf("GM4613")).singleElement().satisfies(day -> assertThat(day)
                .containsEntry("side", "ENCOUNTERS").containsEntry("missing", 1).containsEntry("day", "2026-03-03"));

        Events.send(calls.getLast());

        await().atMost(PATIENCE).until(() -> count("encounter_fact where municipality = 'GM4613'") == 3);
        assertThat(differencesOf("GM4613")).isEmpty();
    }

    /// Its first moment became known later, and lies on the day before.
    private static EncounterState call(UUID id, Instant told) {
        return new EncounterState(id, 1, "GM4613", Channel.PHONE, told.minus(1, DAYS), told.minus(1, DAYS), told, null, 0, null,
                null);
    }

    private static UUID firstIdAt(Instant moment, long number) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    @Test
    void missingContactsAreNamedUntilTheyAreSentOnceMore() {
        List<ContactState> contacts = contacts("GM4602", 8);
        sql("delete from contact_fact where contact_id in (select contact_id from contact_fact where municipality = 'GM4602' limit 5)");

        tell(contacts, Instant.now());

        assertThat(differencesOf("GM4602")).singleElement().satisfies(day -> assertThat(day)
                .containsEntry("side", "CONTACTS").containsEntry("missing", 5)
                .containsEntry("day", dayOf(contacts).toString())
                .containsEntry("told", Map.of("contacts", 8, "versions", 8))
                .containsEntry("known", Map.of("contacts", 3, "versions", 3)));

        contacts.forEach(Events::send);

        await().atMost(PATIENCE).until(() -> count("contact_fact where municipality = 'GM4602'") == 8);
        assertThat(differencesOf("GM4602")).isEmpty();
        recount();
        assertThat(Ask.manager("/v1/kpi?window=all&municipality=GM4602").getInt("total.settled")).isEqualTo(8);
    }

    @Test
    void eventsOfAfterTheManifestAreNoDifference() {
        List<ContactState> contacts = contacts("GM4603", 4);
        Contacts later = inMunicipality("GM4603");
        Events.send(later.state());
        Events.send(later.with(Outcome.ANSWERED).later().state());
        Ask.untilRegistered("GM4603", 5);

        tell(contacts, Instant.now());

        assertThat(differencesOf("GM4603")).isEmpty();
    }

    @Test
    void anotherContactInThePlaceOfTheMissingOneIsADifferenceAllTheSame() {
        List<ContactState> contacts = contacts("GM4604", 4);
        sql("update contact_fact set contact_id = gen_random_uuid() where contact_id = '%s'"
                .formatted(contacts.getFirst().contactId()));

        tell(contacts, Instant.now());

        assertThat(differencesOf("GM4604")).hasSize(1);

        sql("delete from contact_fact where municipality = 'GM4604'");
        contacts.forEach(Events::send);
        await().atMost(PATIENCE).until(() -> count("contact_fact where municipality = 'GM4604'") == 4);
        recount();
    }

    @Test
    void moreThanTheNextManifestSaysIsADifference() {
        List<ContactState> contacts = contacts("GM4605", 4);
        List<ContactState> fewer = contacts.subList(0, 3);
        tell(fewer, Instant.now());
        assertThat(differencesOf("GM4605")).isEmpty();

        tell(fewer, Instant.now().plus(5, MINUTES));

        assertThat(differencesOf("GM4605")).singleElement().satisfies(day -> assertThat(day).containsEntry("ahead", true)
                .containsEntry("missing", 0));
    }

    @Test
    void anOlderManifestThatComesLaterIsIgnored() {
        List<ContactState> contacts = contacts("GM4606", 2);
        tell(contacts, Instant.now());

        send(contacts, Instant.now().minus(1, DAYS), 9);

        assertThat(differencesOf("GM4606")).isEmpty();
    }

    @Test
    void whatRoutingHasIsComparedToo() {
        List<ContactState> contacts = contacts("GM4607", 3);
        Events.send(Topics.ROUTING_MANIFESTS, new Manifest("GM4607", Instant.now(),
                List.of(new DayTotals(dayOf(contacts), 2, 3, "00000000000000aa"))));

        assertThat(differencesOf("GM4607")).singleElement()
                .satisfies(day -> assertThat(day).containsEntry("side", "ROUTING").containsEntry("missing", 2));
    }

    @Test
    void contactsThatIntakeLostAreNamedAndListedAndAPersonDecides() {
        List<ContactState> contacts = recent("GM4608", 5);
        list("GM4608", contacts.subList(0, 2));

        assertThat(differencesOf("GM4608")).singleElement()
                .satisfies(day -> assertThat(day).containsEntry("unknown", 3).containsEntry("missing", 0));
        assertThat(unknown("GM4608")).containsExactlyInAnyOrderElementsOf(ids(contacts.subList(2, 5)));

        decide("REMOVE", ids(contacts.subList(2, 4))).statusCode(200).body("decided", equalTo(2));
        decide("KEEP", ids(contacts.subList(4, 5))).statusCode(200);

        assertThat(registered("GM4608")).isEqualTo(3);
        assertThat(differencesOf("GM4608")).isEmpty();
        assertThat(Ask.as("operator", "/v1/unknown-contacts").extract().jsonPath()
                .<String> getList("contacts.findAll { it.municipality == 'GM4608' }.decidedBy")).containsOnly("operator")
                .hasSize(3);
        decide("KEEP", ids(contacts.subList(2, 3))).statusCode(409);

        contacts.forEach(Events::send);
        run("rebuilds");
        assertThat(registered("GM4608")).isEqualTo(3);
    }

    @Test
    void aDayThatIntakeTellsNothingOfIsOneOfWhichItHasNothing() {
        List<ContactState> contacts = recent("GM4609", 2);
        Events.send(Topics.CONTACT_MANIFESTS, new Manifest("GM4610", Instant.now(),
                List.of(new DayTotals(LocalDate.of(2026, 3, 3), 1, 1, "00000000000000aa"))));
        await().atMost(PATIENCE).until(() -> count("manifest where municipality = 'GM4610'") == 1);

        lookTwice();

        assertThat(differencesOf("GM4609")).singleElement().satisfies(day -> assertThat(day).containsEntry("unknown", 2));
        assertThat(unknown("GM4609")).containsExactlyInAnyOrderElementsOf(ids(contacts));
        decide("REMOVE", ids(contacts)).statusCode(200);
        assertThat(registered("GM4609")).isZero();
    }

    @Test
    void aVersionThatIntakeLostIsNamed() {
        List<ContactState> contacts = recent("GM4611", 1);
        ContactState newer = new Contacts(contacts.getFirst()).with(Outcome.ANSWERED).later().state();
        Events.send(newer);
        await().atMost(PATIENCE).until(() -> count("contact_fact where municipality = 'GM4611' and contact_version = "
                + newer.version()) == 1);

        list("GM4611", contacts);

        assertThat(count("unknown_contact where municipality = 'GM4611' and told_version = 1 and known_version = "
                + newer.version())).isEqualTo(1);
    }

    @Test
    void onlyAnOperatorMayAsk() {
        Ask.as("manager", "/v1/unknown-contacts").statusCode(403);
        Ask.as("manager", "/v1/kpi/manifests").statusCode(403);
    }

    /// Registered an hour ago.
    private static List<ContactState> recent(String municipality, int number) {
        Instant moment = Instant.now().minus(1, HOURS);
        List<ContactState> contacts = Stream.generate(() -> inMunicipality(municipality).at(moment).with(Outcome.ANSWERED)
                .registeredAt(moment).state()).limit(number).toList();
        contacts.forEach(Events::send);
        Ask.untilRegistered(municipality, number);
        return contacts;
    }

    /// A manifest that names each contact.
    private void list(String municipality, List<ContactState> contacts) {
        long digest = contacts.stream().mapToLong(one -> digest(one.contactId(), one.version())).reduce(0, (a, b) -> a ^ b);
        Events.send(Topics.CONTACT_MANIFESTS, new Manifest(municipality, Instant.now(),
                List.of(new DayTotals(dayOf(contacts), contacts.size(),
                        contacts.stream().mapToLong(ContactState::version).sum(), "%016x".formatted(digest),
                        contacts.stream().map(one -> new Listed(one.contactId(), one.version())).toList()))));
        await().atMost(PATIENCE).until(() -> count("unknown_contact where municipality = '%s'".formatted(municipality)) > 0);
    }

    private static List<String> unknown(String municipality) {
        return Ask.as("operator", "/v1/unknown-contacts").statusCode(200).extract().jsonPath()
                .getList("contacts.findAll { it.municipality == '%s' }.id".formatted(municipality));
    }

    private static List<String> ids(List<ContactState> contacts) {
        return contacts.stream().map(one -> one.contactId().toString()).toList();
    }

    private static ValidatableResponse decide(String decision, List<String> contacts) {
        return given().auth().preemptive().basic("operator", Ask.PASSWORD).contentType("application/json")
                .body(Map.of("decision", decision, "contacts", contacts)).post("/v1/unknown-contacts/decisions").then();
    }

    private static int registered(String municipality) {
        return Ask.manager("/v1/kpi?window=all&municipality=" + municipality).getInt("total.registered");
    }

    private static List<ContactState> contacts(String municipality, int number) {
        List<ContactState> contacts = new ArrayList<>();
        Instant moment = Instant.parse("2026-03-03T12:00:00Z");
        for (int i = 0; i < number; i++) {
            contacts.add(inMunicipality(municipality).at(moment).with(Outcome.ANSWERED).state());
        }
        contacts.forEach(Events::send);
        Ask.untilRegistered(municipality, number);
        return contacts;
    }

    private static void tell(List<ContactState> contacts, Instant asOf) {
        send(contacts, asOf, contacts.size());
    }

    private static void send(List<ContactState> contacts, Instant asOf, int number) {
        long digest = contacts.stream().mapToLong(one -> digest(one.contactId(), one.version())).reduce(0, (a, b) -> a ^ b);
        long versions = contacts.stream().mapToLong(ContactState::version).sum();
        Events.send(Topics.CONTACT_MANIFESTS, new Manifest(contacts.getFirst().municipality(), asOf,
                List.of(new DayTotals(dayOf(contacts), number, versions, "%016x".formatted(digest)))));
    }

    /// The digest, written down a second time.
    private static long digest(UUID id, long version) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest((id + ":" + version).getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(md5).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate dayOf(List<ContactState> contacts) {
        return LocalDate.ofInstant(contacts.getFirst().occurredAt(), ZoneId.of("Europe/Amsterdam"));
    }

    /// After two looks at everything that has come.
    private List<Map<String, Object>> differencesOf(String municipality) {
        await().atMost(PATIENCE).until(() -> count("manifest where municipality = '%s'".formatted(municipality)) > 0);
        lookTwice();
        return Ask.as("operator", "/v1/kpi/manifests").statusCode(200).extract().jsonPath()
                .getList("differences.findAll { it.municipality == '%s' }".formatted(municipality));
    }

    private void lookTwice() {
        Instant now = Instant.now().plusMillis(500);
        await().atMost(PATIENCE).until(() -> {
            progress.advance().await().atMost(PATIENCE);
            encounters.advance().await().atMost(PATIENCE);
            return Stream.of(progress.now(), encounters.now()).allMatch(read -> read.filter(now::isBefore).isPresent());
        });
        Stream.of(1, 2).forEach(_ -> watch.look().await().atMost(PATIENCE));
    }

    /// The counters had not forgotten the missing ones.
    private static void recount() {
        run("recomputations");
    }

    private static void run(String what) {
        String run = given().auth().preemptive().basic("operator", Ask.PASSWORD).contentType("application/json").body("{}")
                .post("/v1/" + what).then().statusCode(202).extract().path("id");
        await().atMost(PATIENCE).until(() -> Ask.as("operator", "/v1/" + what + "/" + run).extract().path("phase")
                .equals("DONE"));
        assertThat(Ask.as("operator", "/v1/kpi/drift").extract().<Integer> path("count")).isZero();
    }

    private long count(String table) {
        return pool.query("select count(*) from " + table).execute().await().atMost(PATIENCE).iterator().next().getLong(0);
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }
}
