package nl.kcc.kpi.operations.rebuild;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CALLS = "/v1/kpi/encounters?from=2025-06-03&to=2025-06-03&municipality=GM4507";
    private static final String FIGURES = "/v1/kpi?window=all&groupBy=department&municipality=";

    @Inject
    @FromOutside
    Pool pool;
    @Inject
    Leftovers leftovers;

    @Test
    void whatWasDamagedIsNamedByADryRunAndHealedByARebuild() {
        Map<String, Object> figures = twelveContacts("GM4501");
        int elsewhere = run("rebuilds", true).getInt("differingContacts");
        List<String> missing = contacts("GM4501");
        damage("GM4501");
        missing.removeAll(contacts("GM4501"));

        JsonPath dry = run("rebuilds", true);

        assertThat(dry.getInt("differingContacts")).isEqualTo(elsewhere + 6);
        assertThat(missing).hasSize(5);
        assertThat(dry.getList("contacts", String.class)).hasSize(elsewhere + 6).containsAll(missing);
        assertThat(dry.getList("cells.municipality", String.class)).contains("GM4501");
        assertThat(differences("GM4501")).isNotEmpty();

        JsonPath rebuilt = run("rebuilds", false);

        assertThat(rebuilt.getInt("differingContacts")).isEqualTo(elsewhere + 6);
        assertThat(rebuilt.getLong("read")).isGreaterThanOrEqualTo(rebuilt.getLong("total")).isPositive();
        assertThat(rebuilt.getString("by")).isEqualTo("operator");
        assertThat(differences("GM4501")).isEmpty();
        assertThat(figures("GM4501")).isEqualTo(figures);
        assertThat(run("rebuilds", true).getInt("differingContacts")).isZero();
    }

    @Test
    void callsThatWereLostOrChangedByHandAreAsTheyWereTold() {
        Instant moment = Instant.parse("2025-06-03T08:00:00Z");
        IntStream.range(0, 3).forEach(_ -> Events.send(new EncounterState(UUID.randomUUID(), 1, "GM4507", Channel.PHONE, moment,
                moment, moment.plusSeconds(10), null, 0, null, null)));
        await().atMost(PATIENCE).until(() -> Ask.manager(CALLS).getInt("calls.answered") == 3);
        sql("delete from encounter_fact where encounter_id = (select min(encounter_id::text)::uuid from encounter_fact "
                + "where municipality = 'GM4507')");
        sql("update encounter_fact set waited_ms = 99000 where municipality = 'GM4507'");
        assertThat(Ask.manager(CALLS).getInt("calls.answered")).isEqualTo(2);

        run("rebuilds", false);

        assertThat(Ask.manager(CALLS).getInt("calls.answered")).isEqualTo(3);
        assertThat(Ask.manager(CALLS).getInt("calls.answeredWithin.count")).isEqualTo(3);
    }

    @Test
    void eventsThatComeInMeanwhileAreNotLost() {
        String municipality = "GM4502";
        List<Contacts> contacts = IntStream.range(0, 40).mapToObj(_ -> inMunicipality(municipality)).toList();
        contacts.subList(0, 20).forEach(contact -> Events.send(contact.state()));
        Ask.untilRegistered(municipality, 20);
        sql("delete from contact_fact where municipality = 'GM4502'");
        String run = start("rebuilds", false).statusCode(202).extract().path("id");

        contacts.forEach(contact -> Events.send(contact.with(Outcome.ANSWERED).later().state()));

        until("rebuilds", run);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(total(municipality)).containsEntry("settled", 40)
                .containsEntry("registered", 40));
        assertThat(differences(municipality)).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsPassedOverAsItWasWhenItCame() {
        Events.send(inMunicipality("GM4505").about("nul\u0000teken").state());
        Events.send(inMunicipality("GM4505").at(Instant.MAX).state());
        Events.send(inMunicipality("GM4505").about("tab\tteken \\ €").state());
        Ask.untilRegistered("GM4505", 1);
        sql("delete from contact_fact where municipality = 'GM4505'");

        run("rebuilds", false);

        assertThat(differences("GM4505")).isEmpty();
        assertThat(total("GM4505")).containsEntry("registered", 1);
        assertThat(run("rebuilds", true).getInt("differingContacts")).isZero();
    }

    @Test
    void aRecomputationCountsEveryFactAnew() {
        Map<String, Object> figures = twelveContacts("GM4503");
        sql("""
                update contact_fact set state = 'OVERDUE', reason = 'OVERDUE', day = day - 400
                where municipality = 'GM4503' and state = 'SETTLED'
                """);

        assertThat(run("recomputations", true).getInt("differingContacts")).isEqualTo(8);
        assertThat(run("recomputations", false).getInt("differingContacts")).isEqualTo(8);

        assertThat(figures("GM4503")).isEqualTo(figures);
        assertThat(differences("GM4503")).isEmpty();
    }

    @Test
    void aCounterChangedByHandIsHealedByARecomputation() {
        Map<String, Object> figures = twelveContacts("GM4504");
        sql("update counter set settled = settled + 3 where municipality = 'GM4504' and grain = 'day'");
        sql("update counter set open = open - 1 where municipality = 'GM4504' and grain <> 'day'");
        assertThat(figures("GM4504")).isNotEqualTo(figures);

        JsonPath recomputed = run("recomputations", false);

        assertThat(recomputed.getInt("differingContacts")).isZero();
        assertThat(recomputed.getInt("differingCells")).isPositive();
        assertThat(figures("GM4504")).isEqualTo(figures);
        assertThat(differences("GM4504")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "rebuilds", "recomputations" })
    void onlyOneGoesOnAtATime(String kind) {
        SqlConnection holder = pool.getConnection().await().atMost(PATIENCE);
        holder.query("select pg_advisory_lock(%d)".formatted(Runs.LOCK)).execute().await().atMost(PATIENCE);

        start(kind, true).statusCode(409);

        holder.query("select pg_advisory_unlock(%d)".formatted(Runs.LOCK)).execute().await().atMost(PATIENCE);
        holder.close().await().atMost(PATIENCE);
    }

    @Test
    void whatAKilledOneLeftBehindIsThrownAwayAtTheStart() {
        unfinished("0195f3a0-0000-7000-8000-000000001505");

        leftovers.clean();

        assertThat(get("rebuilds", "0195f3a0-0000-7000-8000-000000001505").getString("phase")).isEqualTo("BROKEN_OFF");
        sql("create table scratch.rebuilt_fact ()");
        sql("drop table scratch.rebuilt_fact");
    }

    @Test
    void oneThatWasKilledIsNotInTheWayOfTheNext() {
        unfinished("0195f3a0-0000-7000-8000-000000001506");

        run("rebuilds", true);

        assertThat(get("rebuilds", "0195f3a0-0000-7000-8000-000000001506").getString("phase")).isEqualTo("BROKEN_OFF");
    }

    private void unfinished(String id) {
        sql("""
                insert into rebuild (id, source, dry_run, phase, definition, started_by, started_at)
                values ('%s', 'LOG', false, 'MERGING', '1', 'operator', now())
                """.formatted(id));
        sql("set role kpi_service; create table scratch.rebuilt_fact (left_over int); reset role");
    }

    @Test
    void onlyAnOperatorMayAsk() {
        given().auth().preemptive().basic("manager", Ask.PASSWORD).post("/v1/rebuilds").then().statusCode(403);
        given().auth().preemptive().basic("operator", Ask.PASSWORD).contentType("application/json")
                .body("{\"dry\":true}").post("/v1/rebuilds").then().statusCode(400);
        Ask.as("operator", "/v1/rebuilds/0195f3a0-0000-7000-8000-00000000ffff").statusCode(404);
    }

    private Map<String, Object> twelveContacts(String municipality) {
        for (int i = 0; i < 12; i++) {
            Contacts contact = inMunicipality(municipality);
            Events.send((i < 8 ? contact.with(Outcome.ANSWERED) : i < 10 ? contact.handedOver() : contact).state());
            Events.send(contact.routed(1, i < 4 ? "burgerzaken" : null, i == 11 ? Instant.now() : null));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(total(municipality)).containsEntry("registered", 12)
                .containsEntry("overdue", 1));
        await().atMost(PATIENCE).until(() -> Ask.manager(FIGURES + municipality)
                .getInt("groups.find { it.key == 'burgerzaken' }.registered") == 4);
        assertThat(differences(municipality)).isEmpty();
        return figures(municipality);
    }

    private static List<String> contacts(String municipality) {
        return Ask.manager("/v1/kpi/contacts?window=all&municipality=" + municipality).getList("contacts.id");
    }

    private void damage(String municipality) {
        sql("delete from contact_fact where contact_id in (select contact_id from contact_fact where municipality = '%s' limit 5)"
                .formatted(municipality));
        sql("""
                update contact_fact set outcome = 'CITIZEN_RETURNS', state = 'CITIZEN_RETURNS' where contact_id =
                    (select contact_id from contact_fact where municipality = '%s' limit 1)
                """.formatted(municipality));
        sql("update counter set settled = settled + 1 where municipality = '%s' and grain = 'day'".formatted(municipality));
    }

    private static JsonPath run(String kind, boolean dryRun) {
        return until(kind, start(kind, dryRun).statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse start(String kind, boolean dryRun) {
        return given().auth().preemptive().basic("operator", Ask.PASSWORD).contentType("application/json")
                .body("{\"dryRun\":%s}".formatted(dryRun)).post("/v1/" + kind).then();
    }

    private static JsonPath until(String kind, String id) {
        await().atMost(PATIENCE).until(() -> get(kind, id).getString("endedAt") != null);
        assertThat(get(kind, id).getString("phase")).isEqualTo("DONE");
        return get(kind, id);
    }

    private static JsonPath get(String kind, String id) {
        return Ask.as("operator", "/v1/%s/%s".formatted(kind, id)).statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> total(String municipality) {
        return Ask.manager(FIGURES + municipality).getMap("total");
    }

    private static Map<String, Object> figures(String municipality) {
        JsonPath answer = Ask.manager(FIGURES + municipality);
        return Map.of("total", answer.getMap("total"), "groups", answer.getList("groups"));
    }

    private static List<Object> differences(String municipality) {
        return Ask.as("operator", "/v1/kpi/drift").statusCode(200).extract().jsonPath()
                .getList("cells.findAll { it.municipality == '%s' }".formatted(municipality));
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }
}
