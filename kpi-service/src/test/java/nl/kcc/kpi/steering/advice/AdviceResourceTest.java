package nl.kcc.kpi.steering.advice;

import static io.restassured.RestAssured.given;
import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.figures.Rate;

@QuarkusTest
@WithRealParts
class AdviceResourceTest {

    private static final List<String> TOPICS = List.of("advies-een", "advies-twee", "advies-drie", "advies-vier");
    private static final String JUNE = "from=2025-06-01&to=2025-06-30&municipality=";

    /// June: 60 of 100 settled, whatever the topic. February to April: 38 of 40 settled each.
    @BeforeEach
    void aMonthThatMissesTheNorm() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM5111").getInt("total.registered") > 0) {
            return;
        }
        for (String topic : TOPICS) {
            Contacts june = inMunicipality("GM5111").at(Instant.parse("2025-06-10T10:00:00Z")).about(topic);
            send(15, june.with(Outcome.ANSWERED));
            send(5, june.handedOver("NO_KNOWLEDGE"));
            send(3, june.handedOver("NO_TIME"));
            send(2, june.reopened());
        }
        for (int month = 2; month <= 4; month++) {
            Contacts before = inMunicipality("GM5111").at(Instant.parse("2025-0%d-10T10:00:00Z".formatted(month)))
                    .about("advies-een");
            send(38, before.with(Outcome.ANSWERED));
            send(2, before.handedOver("NO_KNOWLEDGE"));
        }
        send(28, inMunicipality("GM5112").at(Instant.parse("2025-06-10T10:00:00Z")).with(Outcome.ANSWERED));
        send(12, inMunicipality("GM5112").at(Instant.parse("2025-06-10T10:00:00Z")).handedOver());
        send(29, inMunicipality("GM5113").at(Instant.parse("2025-06-10T10:00:00Z")).handedOver());
        Ask.untilRegistered("GM5111", 220);
        Ask.untilRegistered("GM5112", 40);
        Ask.untilRegistered("GM5113", 29);
    }

    @Test
    void theReasonsThatExplainMostAreNamedWithWhatTheyAreWorth() {
        JsonPath advice = advice("GM5111");

        assertThat(advice.getString("standing")).isEqualTo("MISSED");
        assertThat(advice.getDouble("norm")).isEqualTo(0.8);
        assertThat(advice.getDouble("gap")).isEqualTo(20, within(1e-9));
        assertThat(advice.getList("aspects")).isEqualTo(List.of("REASON"));
        assertThat(advice.getList("causes.reason")).isEqualTo(List.of("NO_KNOWLEDGE", "NO_TIME", "REOPENED"));
        assertThat(advice.getList("causes.lost")).isEqualTo(List.of(20, 12, 8));
        assertThat(advice.getDouble("points")).isEqualTo(40, within(1e-9));
        assertThat(advice.getInt("closing")).isOne();
        assertThat(advice.getString("sentence")).startsWith("60,0% ging in één keer goed. De norm is 80%: u mist 20,0 punten. "
                + "Drie redenen zijn samen 40,0 punten waard. Haalbaar is ongeveer ");
    }

    @Test
    void whatMayBeGainedIsWhatTheBestMonthsReached() {
        JsonPath advice = advice("GM5111");

        assertThat(advice.getString("causes[0].attainable.basis")).isEqualTo("BEST_MONTHS");
        assertThat(advice.getList("causes[0].attainable.compared")).isEqualTo(List.of("2025-02"));
        assertThat(advice.getInt("causes[0].attainable.n")).isEqualTo(40);
        assertThat(advice.getDouble("causes[0].attainable.points")).isEqualTo(20 - 100 * Rate.of(2, 40).high(), within(1e-6));
        assertThat(advice.getDouble("causes[1].attainable.points")).isEqualTo(12 - 100 * Rate.of(0, 40).high(), within(1e-6));
        assertThat(advice.getDouble("gain")).isLessThan(advice.getDouble("points"));
    }

    @Test
    void eachCauseLeadsToItsContactsAndAgreesWithThem() {
        List<Map<String, Object>> causes = advice("GM5111").getList("causes");

        assertThat(causes).hasSize(3).allSatisfy(cause -> {
            assertThat(Ask.manager("/v1/kpi/contacts?%sGM5111&state=LOST&reason=%s".formatted(JUNE, cause.get("reason")))
                    .getInt("count")).isEqualTo(cause.get("lost"));
            assertThat(String.valueOf(cause.get("links")))
                    .contains("/cijfers/waarom/?" + JUNE + "GM5111&reason=" + cause.get("reason"));
        });
    }

    @Test
    void theReaderMayChooseHowCausesAreToldApart() {
        JsonPath byChannel = Ask.manager("/v1/kpi/advice?" + JUNE + "GM5111&by=CHANNEL");
        JsonPath byTopic = Ask.manager("/v1/kpi/advice?" + JUNE + "GM5111&by=TOPIC");

        assertThat(byChannel.getList("causes.channel")).isEqualTo(List.of("PHONE"));
        assertThat(byChannel.getList("causes.lost")).isEqualTo(List.of(40));
        assertThat(byTopic.getString("standing")).as("all topics are alike").isEqualTo("WITHOUT_CAUSE");
        assertThat(byTopic.getString("sentence")).endsWith("u mist 20,0 punten. Geen onderwerp springt eruit.");
    }

    @Test
    void withNothingToCompareWithNoGainIsPromised() {
        JsonPath advice = advice("GM5112");

        assertThat(advice.getString("standing")).isEqualTo("MISSED");
        assertThat(advice.getMap("$")).doesNotContainKey("gain");
        assertThat(advice.getMap("causes[0]")).containsEntry("lost", 12).doesNotContainKey("attainable");
        assertThat(advice.getString("sentence")).endsWith("Daarom weten we nog niet welke winst haalbaar is.");
    }

    @Test
    void theNormInForceDecidesAndAReachedOneNeedsNoAdvice() {
        addNorm("GM5115", 0.65, "2025-06-11");
        send(20, inMunicipality("GM5115").at(Instant.parse("2025-06-05T10:00:00Z")).with(Outcome.ANSWERED));
        send(50, inMunicipality("GM5115").at(Instant.parse("2025-06-15T10:00:00Z")).with(Outcome.ANSWERED));
        send(30, inMunicipality("GM5115").at(Instant.parse("2025-06-15T10:00:00Z")).handedOver());
        Ask.untilRegistered("GM5115", 100);

        JsonPath advice = advice("GM5115");

        // 20 by 0.80 and 80 by 0.65
        assertThat(advice.getDouble("norm")).isEqualTo(0.68, within(1e-9));
        assertThat(advice.getString("standing")).isEqualTo("MET");
        assertThat(advice.getList("causes")).isEmpty();
        assertThat(advice.getDouble("gap")).isZero();
        assertThat(advice.getString("sentence")).isEqualTo("70,0% ging in één keer goed. De norm is 68%. "
                + "Zeker is dat nog niet: de norm valt binnen de marge.");
    }

    @Test
    void underThirtyThereIsNoAdvice() {
        assertThat(advice("GM5113").getString("standing")).isEqualTo("TOO_FEW");
        assertThat(advice("GM5113").getList("causes")).isEmpty();
        assertThat(advice("GM5114").getString("standing")).isEqualTo("NO_DATA");
        assertThat(advice("GM5114").getMap("$")).containsEntry("gap", null);
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel", "topic=%00, topic",
            "reason=a%20b, reason", "municipality=Utrecht, municipality", "kleur=rood, kleur", "by=MONTH, by",
            "by=TOPIC&by=REASON, by" })
    void whatIsWrongIsNamed(String parameters, String field) {
        JsonPath problem = Ask.as("manager", "/v1/kpi/advice?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    private static void addNorm(String municipality, double share, String from) {
        given().auth().preemptive().basic("manager", Ask.PASSWORD).contentType(ContentType.JSON)
                .body(Map.of("municipality", municipality, "metric", "FCR", "share", share, "owner", "Teamleider",
                        "validFrom", from))
                .post("/v1/norms").then().statusCode(201);
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }

    private static JsonPath advice(String municipality) {
        return Ask.manager("/v1/kpi/advice?" + JUNE + municipality);
    }
}
