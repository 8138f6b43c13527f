package nl.kcc.kpi.reports.encounters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class EncountersResourceTest {

    private static final String QUERY = "/v1/kpi/encounters?from=2025-06-02&to=2025-06-02&municipality=GM1860";
    private static final Instant MOMENT = Instant.parse("2025-06-02T08:00:00Z");

    @Inject
    @FromOutside
    Pool pool;

    @BeforeEach
    void aDayOfCallsAndVisits() {
        if (Ask.manager(QUERY).getInt("calls.offered") > 0) {
            return;
        }
        for (int i = 0; i < 36; i++) {
            Events.send(call(20, 200, i < 27 ? MOMENT : null));
        }
        Events.send(call(25, 60, MOMENT)); // in time, just
        Events.send(call(26, 60, null)); // not in time
        Events.send(call(null, 4, null)); // misdial
        Events.send(call(null, 6, null)); // abandoned
        Events.send(call(null, null, null)); // rings
        Events.send(visit(14 * 60, false));
        Events.send(visit(11 * 60, true)); // too long with an appointment
        Events.send(visit(10 * 60, true));
        Events.send(visit(null, false)); // left
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Ask.manager(QUERY).getInt("calls.offered")).isEqualTo(41);
            assertThat(Ask.manager(QUERY).getInt("visits.offered")).isEqualTo(4);
        });
    }

    @Test
    void callsAreCountedByWhatBecameOfThem() {
        JsonPath view = Ask.manager(QUERY);

        assertThat(view.getMap("calls")).containsEntry("offered", 41).containsEntry("answered", 38)
                .containsEntry("abandoned", 1).containsEntry("misdials", 1).containsEntry("open", 1)
                .containsEntry("unmeasured", 0).containsEntry("registered", 28);
        assertThat(view.getDouble("calls.registeredShare")).isEqualTo(28 / 38.0, within(1e-6));
        assertThat(view.getMap("calls.answeredWithin")).containsEntry("seconds", 25).containsEntry("count", 37)
                .containsEntry("of", 39).containsEntry("verdict", "ABOVE");
        assertThat(view.getDouble("calls.answeredWithin.share")).isEqualTo(37 / 39.0, within(1e-6));
        // Wilson, 37 of 39.
        assertThat(view.getDouble("calls.answeredWithin.low")).isEqualTo(0.8311, within(1e-3));
        assertThat(view.getDouble("calls.answeredWithin.high")).isEqualTo(0.9858, within(1e-3));
    }

    @Test
    void visitorsWithAnAppointmentWaitLess() {
        JsonPath view = Ask.manager(QUERY);

        assertThat(view.getMap("visits")).containsEntry("offered", 4).containsEntry("served", 3)
                .containsEntry("abandoned", 1).containsEntry("registered", 0).doesNotContainKey("misdials");
        assertThat(view.getMap("visits.servedWithin")).containsEntry("seconds", 900)
                .containsEntry("secondsWithAppointment", 600).containsEntry("count", 2).containsEntry("of", 4)
                .containsEntry("verdict", "UNDECIDED");
    }

    @Test
    void howLongSomebodyWasHelpedIsToldWithItsNumber() {
        JsonPath view = Ask.manager(QUERY);

        // 36 from 20 to 200 seconds, one from 25 and one from 26 to 60.
        assertThat(view.getMap("calls.handleTime")).containsEntry("of", 38).containsEntry("medianSeconds", 180);
        assertThat(view.getDouble("calls.handleTime.meanSeconds")).isEqualTo((36 * 180 + 35 + 34) / 38.0, within(1e-3));
        assertThat(view.getInt("visits.handleTime.of")).isEqualTo(3);
    }

    @Test
    void callersWhoGiveUpAreToStayUnderALimit() {
        assertThat(Ask.manager(QUERY).getMap("calls.abandonment")).containsEntry("count", 1).containsEntry("of", 39)
                .containsEntry("limit", 0.07f).containsEntry("verdict", "UNDECIDED").doesNotContainKey("norms");
    }

    /// Two municipalities around a whole month, one of them with norms of its own that change in the middle of it.
    @Test
    void eachPartIsJudgedByTheNormThatWasInForceInIt() {
        norm("GM1864", 10, 0.5, "2024-02-01", "2024-02-14");
        norm("GM1864", 15, 0.6, "2024-02-15", null);
        for (String day : List.of("2024-01-31", "2024-02-01", "2024-02-14", "2024-02-15", "2024-03-01")) {
            for (int waited : new int[] { 9, 12, 18, 30 }) {
                Events.send(call("GM1864", Instant.parse(day + "T09:00:00Z"), waited));
                Events.send(call("GM1865", Instant.parse(day + "T09:00:00Z"), waited));
            }
        }
        String period = "/v1/kpi/encounters?from=2024-01-31&to=2024-03-01";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Ask.manager(period).getInt("calls.offered")).isEqualTo(40));

        JsonPath own = Ask.manager(period + "&municipality=GM1864");
        JsonPath other = Ask.manager(period + "&municipality=GM1865");
        JsonPath both = Ask.manager(period);

        // 25 seconds on 31 January (3 of 4), 10 on two days (1 of 4 each), and 15 on two more (2 of 4 each).
        assertThat(own.getMap("calls.answeredWithin")).containsEntry("count", 9).containsEntry("of", 20)
                .containsEntry("seconds", 15);
        assertThat(own.getDouble("calls.answeredWithin.target")).isEqualTo((4 * 0.8 + 8 * 0.5 + 8 * 0.6) / 20, within(1e-6));
        assertThat(own.getList("calls.answeredWithin.norms.seconds")).isEqualTo(List.of(25, 10, 15));
        assertThat(own.getList("calls.answeredWithin.norms.count")).isEqualTo(List.of(3, 2, 4));
        assertThat(other.getMap("calls.answeredWithin")).containsEntry("count", 15).containsEntry("of", 20)
                .containsEntry("seconds", 25).doesNotContainKey("norms");
        assertThat(both.getMap("calls.answeredWithin")).containsEntry("count", 24).containsEntry("of", 40)
                .containsEntry("seconds", 25);
        assertThat(both.getMap("calls.handleTime")).containsEntry("of", 40);
        assertThat(both.getString("calls.lastAt")).isEqualTo("2024-03-01T09:00:00Z");
        assertThat(own.getString("calls.lastAt")).isEqualTo("2024-03-01T09:00:00Z");
    }

    @Test
    void allTimeIsFromTheFirstToTheLastOne() {
        JsonPath view = Ask.manager("/v1/kpi/encounters?window=all&municipality=GM1860");

        assertThat(view.getString("from")).isEqualTo("2025-06-02");
        assertThat(view.getString("to")).isEqualTo("2025-06-02");
        assertThat(view.getInt("calls.offered")).isEqualTo(41);
        assertThat(Ask.manager("/v1/kpi/encounters?window=all&municipality=GM1866").getInt("calls.offered")).isZero();
    }

    @Test
    void whatIsKnownToBeMissingIsSaid() {
        assertThat(Ask.manager(QUERY).getMap("")).doesNotContainKey("gap");
        pool.query("""
                insert into manifest (side, municipality, day, as_of, received_at, contacts, versions, digest, compared_at,
                    known_contacts, known_versions, differs_since, looks)
                values ('ENCOUNTERS', 'GM1867', '2025-06-02', now(), now(), 9, 9, '0', now(), 5, 5, now(), 2)
                """).execute().await().atMost(Duration.ofSeconds(30));

        JsonPath view = Ask.manager(QUERY.replace("GM1860", "GM1867"));

        assertThat(view.getMap("gap")).containsEntry("days", 1).containsEntry("missing", 4).containsEntry("from", "2025-06-02");
        assertThat(view.getMap("calls")).containsEntry("offered", 0).containsEntry("registeredShare", null)
                .containsEntry("handleTime", null);
    }

    @Test
    void theSumsAreThoseOfTheFactsWhateverIsChanged() {
        UUID id = UUID.randomUUID();
        var ringing = new EncounterState(id, 1, "GM1868", Channel.PHONE, MOMENT, MOMENT, null, null, 0, null, null);
        Events.send(ringing);
        Events.send(new EncounterState(id, 2, "GM1868", Channel.PHONE, MOMENT.minusSeconds(60 * 60 * 24 * 40), MOMENT,
                MOMENT.plusSeconds(20), MOMENT.plusSeconds(95), 0, null, MOMENT));
        String query = "/v1/kpi/encounters?from=2025-04-01&to=2025-06-30&municipality=GM1868";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(Ask.manager(query).getInt("calls.registered"))
                .isEqualTo(1));
        assertSumsEqualFacts();

        sql("update encounter_fact set registered_at = null, municipality = 'GM1869' where municipality = 'GM1868'");
        assertSumsEqualFacts();
        assertThat(Ask.manager(query.replace("1868", "1869")).getInt("calls.answered")).isEqualTo(1);

        sql("delete from encounter_fact where municipality = 'GM1869'");
        assertSumsEqualFacts();
        assertThat(Ask.manager(query.replace("1868", "1869")).getInt("calls.offered")).isZero();
    }

    /// Summed up a second time, and the other way round: what is counted in one and not in the other.
    private void assertSumsEqualFacts() {
        var different = pool.query("""
                with cell as (select municipality, day, channel, cell.* from encounter_fact cross join lateral
                        cells_of_encounter(channel, appointment, outcome, registered_at, waited_ms, handled_ms) as cell),
                    facts as (
                        select case when together then '*' else municipality end, case when monthly then 'MONTH' else 'DAY' end,
                            case when monthly then cast(date_trunc('month', day) as date) else day end, channel, kind,
                            counted_as, booked, registered, value, count(*), cast(sum(ms) as bigint)
                        from cell, (values (true, true), (true, false), (false, true)) as grain (together, monthly)
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9),
                    sums as (select * from encounter_sum where number <> 0)
                (table facts except all table sums) union all (table sums except all table facts)
                """).execute().await().atMost(Duration.ofSeconds(30));
        assertThat(different.size()).isZero();
        assertThat(
                pool.query("select sum(number) from encounter_sum").execute().await().atMost(Duration.ofSeconds(30)).iterator()
                        .next().getLong(0))
                .isPositive();
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(30));
    }

    private static void norm(String municipality, int seconds, double share, String from, String to) {
        Map<String, Object> norm = new HashMap<>(Map.of("municipality", municipality, "metric", "PHONE_WAIT", "channel",
                "PHONE", "threshold", seconds, "share", share, "owner", "Teamleider", "validFrom", from));
        norm.put("validTo", to);
        given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON).body(norm).post("/v1/norms")
                .then().statusCode(201);
    }

    private static EncounterState call(String municipality, Instant moment, int waited) {
        return new EncounterState(UUID.randomUUID(), 3, municipality, Channel.PHONE, moment, moment, moment.plusSeconds(waited),
                moment.plusSeconds(waited + 60), 0, null, null);
    }

    @Test
    void anOlderVersionAndADuplicateChangeNothing() {
        UUID id = UUID.randomUUID();
        var ringing = new EncounterState(id, 1, "GM1861", Channel.PHONE, MOMENT, MOMENT, null, null, 0, null, null);
        var ended = new EncounterState(id, 2, "GM1861", Channel.PHONE, MOMENT, MOMENT, MOMENT.plusSeconds(3),
                MOMENT.plusSeconds(60), 0, null, null);
        List.of(ended, ringing, ended, ringing).forEach(Events::send);
        Events.send(
                new EncounterState(UUID.randomUUID(), 1, "GM1861", Channel.COUNTER, MOMENT, MOMENT, null, null, 0, null, null));

        String query = QUERY.replace("GM1860", "GM1861");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(Ask.manager(query).getInt("calls.answered"))
                .isEqualTo(1));
        assertThat(Ask.manager(query).getInt("calls.offered")).isEqualTo(1);
    }

    @Test
    void withoutCallsThereIsNoRate() {
        JsonPath view = Ask.manager(QUERY.replace("GM1860", "GM1862"));

        assertThat(view.getMap("calls")).containsEntry("offered", 0).containsEntry("registeredShare", null)
                .doesNotContainKey("lastAt");
        assertThat(view.getMap("calls.answeredWithin")).containsEntry("share", null).containsEntry("verdict", "NO_DATA");
    }

    @Test
    void theChannelChooses() {
        assertThat(Ask.manager(QUERY + "&channel=COUNTER").getInt("calls.offered")).isZero();
        assertThat(Ask.manager(QUERY + "&channel=COUNTER").getInt("visits.offered")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "topic=paspoort-aanvragen", "department=burgerzaken", "reason=COMPLEX" })
    void whatACallDoesNotHaveIsNoFilter(String filter) {
        Ask.as("manager", QUERY + "&" + filter).statusCode(400);
    }

    @Test
    void figuresAreForThoseWhoMaySeeThem() {
        Ask.as("agent", QUERY).statusCode(403);
        Ask.as("switchboard", QUERY).statusCode(403);
    }

    private static EncounterState call(Integer answered, Integer ended, Instant registered) {
        return new EncounterState(UUID.randomUUID(), 3, "GM1860", Channel.PHONE, MOMENT, MOMENT, after(answered), after(ended),
                0,
                null, registered);
    }

    private static EncounterState visit(Integer served, boolean appointment) {
        return new EncounterState(UUID.randomUUID(), 3, "GM1860", Channel.COUNTER, MOMENT, MOMENT, after(served),
                after(3_600), 0, appointment, null);
    }

    private static Instant after(Integer seconds) {
        return seconds == null ? null : MOMENT.plusSeconds(seconds);
    }
}
