package nl.kcc.kpi.reports.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.EncounterState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class EncountersResourceTest {

    private static final String QUERY = "/v1/kpi/encounters?from=2025-06-02&to=2025-06-02&municipality=GM1860";
    private static final Instant MOMENT = Instant.parse("2025-06-02T08:00:00Z");

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
