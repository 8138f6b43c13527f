package nl.kcc.kpi.reports.losses;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class LossesResourceTest {

    private static final String PLACE = "municipality=GM1801";
    private static final String OCTOBER = "from=2025-10-01&to=2025-10-31&" + PLACE;
    private static final Instant IN_OCTOBER = Instant.parse("2025-10-26T00:30:00Z");
    private static final Instant IN_SEPTEMBER = Instant.parse("2025-09-10T10:00:00Z");

    /// October: 60 of 100 settled, 40 lost. September: 9 of 10 settled.
    @BeforeEach
    void contactsOfTwoMonths() {
        if (Ask.manager("/v1/kpi?window=all&" + PLACE).getInt("total.registered") > 0) {
            return;
        }
        Events.send(new TopicState("grofvuil", 1, "Grofvuil", "afval", "reiniging", List.of(), List.of(), null, true));
        send(60, october().about("paspoort").with(Outcome.ANSWERED));
        send(2, october().about("paspoort"));
        send(12, october().about("grofvuil").handedOver("NO_KNOWLEDGE"));
        send(8, october().about("grofvuil").by(Channel.WEB).handedOver("CITIZEN_ASKS"));
        send(6, october().about("wmo").reopened());
        send(3, october().about("wmo").with(Outcome.CITIZEN_RETURNS));
        send(5, october().with(Outcome.WARM_SETTLED));
        Contacts held = october().about("paspoort");
        for (int i = 0; i < 6; i++) {
            Contacts one = held.another();
            Events.send(one.state());
            Events.send(one.heldBy("burgerzaken", IN_OCTOBER, null, 0, false));
        }
        send(9, inMunicipality("GM1801").at(IN_SEPTEMBER).about("paspoort").with(Outcome.ANSWERED));
        send(1, inMunicipality("GM1801").at(IN_SEPTEMBER).about("rijbewijs").handedOver());
        Ask.untilRegistered("GM1801", 112);
        await().atMost(Duration.ofSeconds(60)).until(() -> losses("").getInt("lost") == 40
                && "Grofvuil".equals(losses("").getString("topics[0].name")));
    }

    @Test
    void eachLostContactIsCountedOnceAndHasItsWorth() {
        JsonPath losses = losses("");

        assertThat(losses.getDouble("points")).isEqualTo(40, within(1e-9));
        assertThat(losses.getList("topics.key")).isEqualTo(List.of("grofvuil", "wmo", "paspoort", "none", "rijbewijs"));
        assertThat(losses.getList("topics.lost")).isEqualTo(List.of(20, 9, 6, 5, 0));
        assertThat(losses.getList("reasons.key")).isEqualTo(List.of("NO_KNOWLEDGE", "CITIZEN_ASKS", "REOPENED",
                "WARM_SETTLED", "CITIZEN_RETURNS"));
        assertThat(losses.getList("departments.lost")).isEqualTo(List.of(34, 6));
        assertThat(losses.getList("channels.lost")).isEqualTo(List.of(32, 8));
        assertThat(losses.getInt("total.decided")).isEqualTo(100);
        assertThat(losses.getDouble("topics[0].points")).isEqualTo(20, within(1e-9));
        for (String parts : List.of("topics", "reasons", "departments", "channels", "cells")) {
            List<Integer> lost = losses.getList(parts + ".lost");
            assertThat(lost.stream().mapToInt(Integer::intValue).sum()).as(parts).isEqualTo(40);
        }
    }

    @Test
    void everyPartOpensToItsContacts() {
        List<Map<String, Object>> cells = losses("").getList("cells");

        assertThat(cells).hasSize(6).allSatisfy(cell -> assertThat(Ask
                .manager("/v1/kpi/contacts?%s&state=LOST&topic=%s&reason=%s&department=%s&channel=%s"
                        .formatted(OCTOBER, cell.get("topic"), cell.get("reason"), cell.get("department"), cell.get("channel")))
                .getInt("count")).isEqualTo(cell.get("lost")));
    }

    @Test
    void theMonthBeforeStandsBesideIt() {
        JsonPath losses = losses("");

        assertThat(losses.getString("before.from")).isEqualTo("2025-09-01");
        assertThat(losses.getString("before.to")).isEqualTo("2025-09-30");
        assertThat(losses.getBoolean("before.comparable")).as("ten decided contacts").isFalse();
        assertThat(losses.getDouble("before.points")).isEqualTo(10, within(1e-9));
        assertThat(losses.getDouble("topics[0].change")).isEqualTo(20, within(1e-9));
        assertThat(losses.getDouble("topics[4].change")).isEqualTo(-10, within(1e-9));
        assertThat(losses.getMap("topics[0]")).containsEntry("lostBefore", 0).containsEntry("moreThanChance", false);
    }

    @Test
    void aReasonNarrowsTheLossesAndNotTheWhole() {
        JsonPath losses = losses("&reason=NO_KNOWLEDGE");

        assertThat(losses.getInt("total.decided")).isEqualTo(100);
        assertThat(losses.getInt("lost")).isEqualTo(18);
        assertThat(losses.getDouble("points")).isEqualTo(18, within(1e-9));
        assertThat(losses("&reason=none").getInt("lost")).isZero();
    }

    @Test
    void withoutContactsNothingIsSaid() {
        JsonPath losses = Ask.manager("/v1/kpi/losses?window=all&municipality=GM1802");

        assertThat(losses.getString("total.verdict")).isEqualTo("NO_DATA");
        assertThat(losses.getMap("$")).containsEntry("points", null).doesNotContainKey("before");
        assertThat(losses.getList("cells")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel", "topic=%00, topic",
            "reason=a%20b, reason", "municipality=Utrecht, municipality" })
    void whatIsWrongIsNamed(String parameters, String field) {
        JsonPath problem = Ask.as("manager", "/v1/kpi/losses?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    private static Contacts october() {
        return inMunicipality("GM1801").at(IN_OCTOBER);
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }

    private static JsonPath losses(String filter) {
        return Ask.manager("/v1/kpi/losses?" + OCTOBER + filter);
    }
}
