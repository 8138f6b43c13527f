package nl.kcc.kpi.figures;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class KpiResourceTest {

    @Test
    void figuresAreThoseOfTheContacts() {
        IntStream.range(0, 8).forEach(_ -> Events.send(inMunicipality("GM1201").with(Outcome.ANSWERED).state()));
        Events.send(inMunicipality("GM1201").by(Channel.WEB).handedOver().state());
        Events.send(inMunicipality("GM1201").by(Channel.WEB).with(Outcome.WARM_SETTLED).state());
        Events.send(inMunicipality("GM1201").state());
        Events.send(inMunicipality("GM1201").excludedAs(Exclusion.WRONG_NUMBER).state());
        Ask.untilRegistered("GM1201", 12);

        JsonPath kpi = Ask.manager("/v1/kpi?municipality=GM1201&groupBy=channel");

        assertThat(kpi.getMap("total")).containsAllEntriesOf(Map.of("registered", 12, "excluded", 1, "followUp", 0,
                "first", 11, "open", 1, "decided", 10, "settled", 8, "warmSettled", 1, "handedOver", 1));
        assertThat(kpi.getDouble("total.fcr")).isEqualTo(0.8);
        assertThat(kpi.getString("total.verdict")).isEqualTo("UNDECIDED");
        assertThat(kpi.getString("definition")).isEqualTo("1");
        assertThat(kpi.getDouble("target")).isEqualTo(0.8);
        assertThat(kpi.getList("groups.key")).isEqualTo(List.of("PHONE", "WEB"));
        assertThat(kpi.getList("groups.decided")).isEqualTo(List.of(8, 2));
    }

    @ParameterizedTest
    @CsvSource({ "NO_QUESTION, GM1206", "ENTERED_IN_ERROR, GM1207" })
    void aThankYouOrASlipIsCountedApartAndNowhereElse(Exclusion reason, String municipality) {
        Events.send(inMunicipality(municipality).with(Outcome.ANSWERED).state());
        Events.send(inMunicipality(municipality).excludedAs(reason).state());
        Ask.untilRegistered(municipality, 2);

        JsonPath kpi = Ask.manager("/v1/kpi?municipality=" + municipality);

        assertThat(kpi.getMap("total")).containsAllEntriesOf(
                Map.of("registered", 2, "excluded", 1, "first", 1, "decided", 1, "exclusions", Map.of(reason.name(), 1)));
        assertThat(Ask.manager("/v1/kpi/contacts?municipality=%s&state=EXCLUDED&exclusion=%s".formatted(municipality, reason))
                .getInt("count")).isEqualTo(1);
    }

    @Test
    void withoutDataThereAreNoRates() {
        JsonPath kpi = Ask.manager("/v1/kpi?municipality=GM1202");

        assertThat(kpi.getString("total.verdict")).isEqualTo("NO_DATA");
        assertThat(kpi.getMap("total")).containsAllEntriesOf(nulls("fcr", "low", "high", "gap", "bestCase", "worstCase"));
        assertThat(kpi.getMap("$")).doesNotContainKey("groups");
    }

    @Test
    void contactsStayOnTheirOwnDay() {
        for (String moment : List.of("2025-10-25T21:59:59Z", "2025-10-25T22:00:00Z", "2025-10-26T22:59:59Z",
                "2025-10-26T23:00:00Z")) {
            Events.send(inMunicipality("GM1203").at(Instant.parse(moment)).state());
        }
        Ask.untilRegistered("GM1203", 4);

        JsonPath kpi = Ask.manager("/v1/kpi?municipality=GM1203&from=2025-10-25&to=2025-10-27&groupBy=day");

        assertThat(kpi.getList("groups.key")).isEqualTo(List.of("2025-10-25", "2025-10-26", "2025-10-27"));
        assertThat(kpi.getList("groups.registered")).isEqualTo(List.of(1, 2, 1));
        assertThat(Ask.manager("/v1/kpi?municipality=GM1203&window=all").getString("from")).isEqualTo("2025-10-25");
    }

    @Test
    void whatIsOfTomorrowIsNotCountedToday() {
        Events.send(inMunicipality("GM1205").state());
        Events.send(inMunicipality("GM1205").at(Instant.now().plus(Duration.ofDays(1))).state());
        Ask.untilRegistered("GM1205", 2);

        for (String window : List.of("today", "7d", "month", "year")) {
            for (String split : List.of("", "&groupBy=municipality", "&groupBy=channel", "&groupBy=day")) {
                assertThat(Ask.manager("/v1/kpi?municipality=GM1205&window=" + window + split).getInt("total.registered"))
                        .as(window + split).isOne();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "window=yesterday, window", "window=today&from=2026-01-01&to=2026-01-02, window",
            "from=2026-01-02&to=2026-01-01, to", "from=2026-01-01, to", "municipality=Utrecht, municipality",
            "municipality=gm0344, municipality", "channel=phone, channel", "topic=%00, topic", "department=a%20b, department",
            "groupBy=team, groupBy", "groupBy=day&groupBy=team, groupBy" })
    void whatIsWrongIsNamed(String parameters, String field) {
        for (String path : List.of("/v1/kpi?", "/v1/kpi/stream?")) {
            JsonPath problem = Ask.as("manager", path + parameters).statusCode(400)
                    .contentType("application/problem+json").extract().jsonPath();

            assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
        }
    }

    @Test
    void manyFilterValuesAreRefused() {
        String channels = IntStream.range(0, 101).mapToObj(_ -> "channel=WEB").collect(Collectors.joining("&"));

        Ask.as("manager", "/v1/kpi?" + channels).statusCode(400).body("violations[0].field", equalTo("channel"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "topic=Rijbewijs", "topic=a.b", "department=reiniging_noord", "reason=geen-kennis" })
    void aCodeThatNothingCanHaveIsRefused(String filter) {
        Ask.as("manager", "/v1/kpi?" + filter).statusCode(400)
                .body("violations[0].field", equalTo(filter.substring(0, filter.indexOf('='))));
    }

    @Test
    void tenThousandFilterValuesAreRefusedInWords() {
        String topics = IntStream.range(0, 10_000).mapToObj(i -> "topic=onderwerp-" + i).collect(Collectors.joining("&"));

        for (String path : List.of("/v1/kpi?", "/v1/kpi/stream?", "/v1/kpi/contacts?", "/v1/kpi/course?",
                "/v1/kpi/export?format=csv&")) {
            Ask.as("manager", path + topics).statusCode(400).body("violations[0].field", equalTo("topic"));
        }
    }

    @Test
    void aTopicThatNobodyKnowsIsNamed() {
        Events.send(new TopicState("rijbewijs", 1, "Rijbewijs", null, null, List.of(), List.of(), null, true));
        Events.send(inMunicipality("GM1204").about("vervallen-onderwerp").state());
        Ask.untilRegistered("GM1204", 1);
        for (String path : List.of("/v1/kpi?", "/v1/kpi/stream?", "/v1/kpi/contacts?", "/v1/kpi/course?",
                "/v1/kpi/export?format=csv&", "/v1/kpi/export?format=csv&list=OPEN&")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Ask.as("manager",
                    path + "topic=none&topic=rijbewijss").statusCode(400).body("violations[0].field", equalTo("topic")));
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> Ask.as("manager", "/v1/kpi?topic=rijbewijs&topic=none").statusCode(200));
        assertThat(Ask.manager("/v1/kpi?topic=vervallen-onderwerp").getInt("total.registered")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/kpi", "/v1/kpi/stream", "/v1/kpi/contacts", "/v1/kpi/course", "/v1/kpi/drift",
            "/v1/kpi/export",
            "/v1/kpi/losses", "/v1/kpi/channels", "/v1/kpi/handovers", "/v1/kpi/unanswered",
            "/v1/kpi/interactions", "/v1/kpi/days", "/v1/kpi/dimensions", "/v1/kpi/advice", "/v1/kpi/outlook" })
    void onlyThoseWhoWatchTheFiguresMayAsk(String path) {
        RestAssured.get(path).then().statusCode(401);
        Ask.as("agent", path).statusCode(403);
        Ask.as("backoffice", path).statusCode(403);
    }

    @Test
    void driftIsForOperatorsAlone() {
        Ask.as("manager", "/v1/kpi/drift").statusCode(403);
        Ask.as("operator", "/v1/kpi/drift").statusCode(200);
    }

    private static Map<String, Object> nulls(String... keys) {
        Map<String, Object> nulls = new java.util.HashMap<>();
        List.of(keys).forEach(key -> nulls.put(key, null));
        return nulls;
    }
}
