package nl.kcc.kpi.steering.norms;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.counting.Counting;

/// Whatever page asks, the same days are judged by the same norm.
@QuarkusTest
@WithRealParts
class NormOfPeriodTest {

    /// 75 % from October on, and 60 % for e-mail.
    private static final String PLACE = "GM5201";
    /// Without a norm of its own.
    private static final String NEIGHBOUR = "GM5202";

    /// September: 50 by telephone. October: 100 by telephone and 50 by mail. The neighbour: 200 in October.
    @BeforeEach
    void aNormThatChangesInOctober() {
        if (Ask.manager("/v1/kpi?window=all&municipality=" + PLACE).getInt("total.registered") > 0) {
            return;
        }
        send(39, september(PLACE).with(Outcome.ANSWERED));
        send(11, september(PLACE).handedOver());
        send(70, october(PLACE).with(Outcome.ANSWERED));
        send(30, october(PLACE).handedOver());
        send(30, october(PLACE).by(Channel.EMAIL).with(Outcome.ANSWERED));
        send(20, october(PLACE).by(Channel.EMAIL).handedOver());
        send(200, october(NEIGHBOUR).with(Outcome.ANSWERED));
        Ask.untilRegistered(PLACE, 200);
        Ask.untilRegistered(NEIGHBOUR, 200);
        norm(PLACE, null, 0.75, "2025-10-01");
        norm(PLACE, Channel.EMAIL, 0.6, "2025-10-01");
    }

    @ParameterizedTest
    @CsvSource({
            "2025-09-01, 2025-09-30, 0.8", // before
            "2025-10-01, 2025-10-31, 0.75", // after
            "2025-09-15, 2025-10-15, 0.7625" }) // over: 50 by 80 % and 150 by 75 %
    void everyAnswerJudgesTheSameDaysByTheSameNorm(String from, String to, double norm) {
        String days = "from=%s&to=%s&municipality=%s".formatted(from, to, PLACE);
        JsonPath kpi = Ask.manager("/v1/kpi?" + days);
        double fcr = kpi.getDouble("total.fcr");

        for (String path : List.of("/v1/kpi?", "/v1/kpi/days?", "/v1/kpi/channels?", "/v1/kpi/losses?", "/v1/kpi/advice?")) {
            JsonPath answer = Ask.manager(path + days);
            double told = path.contains("advice") ? answer.getDouble("norm") : answer.getDouble("target");
            assertThat(told).as(path).isEqualTo(norm, within(1e-6));
        }
        assertThat(kpi.getDouble("total.gap")).isEqualTo(fcr - norm, within(1e-6));
        for (String path : List.of("/v1/kpi/channels?", "/v1/kpi/losses?")) {
            assertThat(Ask.manager(path + days).getMap("total")).as(path).isEqualTo(kpi.getMap("total"));
        }
        assertThat(ofFile("/v1/kpi/export?format=csv&" + days)).isEqualTo(norm, within(1e-4));
    }

    @Test
    void eachDayAndMonthIsJudgedByItsOwnNorm() {
        String both = "from=2025-09-01&to=2025-10-31&municipality=" + PLACE;
        JsonPath months = Ask.manager("/v1/kpi?groupBy=month&" + both);
        JsonPath days = Ask.manager("/v1/kpi/days?" + both);
        JsonPath trend = Ask.manager("/v1/kpi/channels?groupBy=day&" + both);

        assertThat(months.getList("groups.target", Float.class)).isEqualTo(List.of(0.8f, 0.75f));
        assertThat(months.getDouble("groups[1].gap")).isEqualTo(100 / 150.0 - 0.75, within(1e-6));
        assertThat(days.getList("days.target", Float.class)).isEqualTo(List.of(0.8f, 0.75f));
        assertThat(trend.getList("trend.target", Float.class)).isEqualTo(List.of(0.8f, 0.75f));
        assertThat(course("2025-09-10")).isEqualTo(0.8);
        assertThat(course("2025-10-10")).isEqualTo(0.75);
    }

    @Test
    void aChannelIsJudgedByItsOwnNormWhereverItStands() {
        String october = "from=2025-10-01&to=2025-10-31&municipality=" + PLACE;
        JsonPath groups = Ask.manager("/v1/kpi?groupBy=channel&" + october);
        JsonPath channels = Ask.manager("/v1/kpi/channels?" + october);
        JsonPath alone = Ask.manager("/v1/kpi?channel=EMAIL&" + october);

        assertThat(groups.getDouble("target")).isEqualTo(0.75);
        assertThat(groups.getDouble("groups.find { it.key == 'EMAIL' }.target")).isEqualTo(0.6, within(1e-6));
        assertThat(groups.getMap("groups.find { it.key == 'PHONE' }")).doesNotContainKey("target");
        assertThat(channels.getDouble("channels.find { it.channel == 'EMAIL' }.target")).isEqualTo(0.6, within(1e-6));
        assertThat(alone.getDouble("target")).isEqualTo(0.6);
        assertThat(alone.getDouble("total.gap")).isEqualTo(groups.getDouble("groups.find { it.key == 'EMAIL' }.gap"))
                .isEqualTo(0, within(1e-6));
    }

    @Test
    void municipalitiesWithNormsOfTheirOwnCountByTheirContacts() {
        JsonPath both = Ask.manager("/v1/kpi?groupBy=municipality&from=2025-10-01&to=2025-10-31&municipality=%s&municipality=%s"
                .formatted(PLACE, NEIGHBOUR));
        JsonPath plain = Ask.manager("/v1/kpi?from=2025-09-01&to=2025-10-31&municipality=%s&municipality=%s"
                .formatted(PLACE, NEIGHBOUR));

        assertThat(both.getDouble("target")).isEqualTo((150 * 0.75 + 200 * 0.8) / 350, within(1e-6));
        assertThat(both.getList("groups.target", Float.class)).isEqualTo(List.of(0.75f, 0.8f));
        assertThat(plain.getDouble("target")).isEqualTo((150 * 0.75 + 250 * 0.8) / 400, within(1e-6));
        for (String split : List.of("channel", "month", "day", "topic", "department")) {
            assertThat(Ask.manager("/v1/kpi?groupBy=%s&from=2025-09-01&to=2025-10-31&municipality=%s&municipality=%s"
                    .formatted(split, PLACE, NEIGHBOUR)).getDouble("target")).as(split)
                    .isEqualTo(plain.getDouble("target"), within(1e-6));
        }
        JsonPath channels = Ask.manager("/v1/kpi?groupBy=channel&from=2025-09-01&to=2025-10-31&municipality=%s&municipality=%s"
                .formatted(PLACE, NEIGHBOUR));
        assertThat(channels.getDouble("groups.find { it.key == 'EMAIL' }.target")).isEqualTo(0.6, within(1e-6));
        assertThat(channels.getDouble("groups.find { it.key == 'PHONE' }.target"))
                .isEqualTo((100 * 0.75 + 250 * 0.8) / 350, within(1e-6));
    }

    @Test
    void citizensReadTheSameNormAsManagers() {
        LocalDate month = Counting.dayOf(Instant.now()).withDayOfMonth(1).minusMonths(1);
        Contacts contact = inMunicipality("GM5203");
        send(40, contact.at(noon(month.plusDays(2))).with(Outcome.ANSWERED));
        send(60, contact.at(noon(month.plusDays(20))).with(Outcome.ANSWERED));
        Ask.untilRegistered("GM5203", 100);
        norm("GM5203", null, 0.65, month.plusDays(10).toString());

        JsonPath published = RestAssured.get("/v1/public/kpi?municipality=GM5203").then().statusCode(200).extract().jsonPath();

        assertThat(published.getDouble("municipalities[0].norm")).isEqualTo(0.65);
        assertThat(published.getDouble("municipalities[0].periods[0].target"))
                .isEqualTo((40 * 0.8 + 60 * 0.65) / 100, within(1e-6));
        for (Map<String, Object> period : published.<Map<String, Object>> getList("municipalities[0].periods")) {
            JsonPath kpi = Ask
                    .manager("/v1/kpi?municipality=GM5203&from=%s&to=%s".formatted(period.get("from"), period.get("to")));
            assertThat(period).containsEntry("target", kpi.get("target"));
        }
    }

    @Test
    void theOutlookJudgesWhatIsDecidedAsTheFiguresDo() {
        LocalDate today = Counting.dayOf(Instant.now());
        send(30, inMunicipality("GM5204").with(Outcome.ANSWERED));
        Ask.untilRegistered("GM5204", 30);
        norm("GM5204", null, 0.7, today.toString());

        assertThat(Ask.manager("/v1/kpi/outlook?municipality=GM5204").getList("periods.norm", Float.class))
                .isEqualTo(Stream.of("7d", "month", "year")
                        .map(window -> Ask.manager("/v1/kpi?municipality=GM5204&window=" + window).getFloat("target")).toList())
                .containsOnly(0.7f);
    }

    @Test
    void aNormThatNeverHeldJudgesNothing() {
        send(30, inMunicipality("GM5205").at(noon(LocalDate.of(2025, 10, 10))).with(Outcome.ANSWERED));
        Ask.untilRegistered("GM5205", 30);
        String october = "/v1/kpi?from=2025-10-01&to=2025-10-31&municipality=GM5205";

        String id = norm("GM5205", null, 0.5, "2025-10-01");
        assertThat(Ask.manager(october).getDouble("target")).isEqualTo(0.5);

        given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON)
                .body(body("GM5205", null, 0.9, "2025-10-01")).put("/v1/norms/" + id).then().statusCode(200);
        assertThat(Ask.manager(october).getDouble("target")).isEqualTo(0.9);
    }

    private static double course(String day) {
        return Ask.manager("/v1/kpi/course?day=%s&municipality=%s".formatted(day, PLACE)).getDouble("target");
    }

    /// The norm in the only row.
    private static double ofFile(String path) {
        List<String> lines = new String(Ask.as("manager", path).statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8)
                .lines().toList();
        int norm = List.of(lines.getFirst().replace("\uFEFF", "").split(";")).indexOf("Norm (%)");
        return Double.parseDouble(lines.get(1).split(";")[norm].replace(',', '.')) / 100;
    }

    private static Contacts september(String municipality) {
        return inMunicipality(municipality).by(Channel.PHONE).at(noon(LocalDate.of(2025, 9, 18)));
    }

    private static Contacts october(String municipality) {
        return inMunicipality(municipality).by(Channel.PHONE).at(noon(LocalDate.of(2025, 10, 10)));
    }

    private static Instant noon(LocalDate day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }

    private static String norm(String municipality, Channel channel, double share, String from) {
        return given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON)
                .body(body(municipality, channel, share, from)).post("/v1/norms").then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> body(String municipality, Channel channel, double share, String from) {
        Map<String, Object> body = new HashMap<>(Map.of("municipality", municipality, "metric", "FCR", "share", share,
                "owner", "Teamleider", "published", true, "validFrom", from));
        if (channel != null) {
            body.put("channel", channel);
        }
        return body;
    }
}
