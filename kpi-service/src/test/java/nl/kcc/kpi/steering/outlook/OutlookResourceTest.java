package nl.kcc.kpi.steering.outlook;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class OutlookResourceTest {

    private static final Instant NOW = Instant.now();

    @Test
    void whatIsOpenAndStillToComeStandsBesideTheNorm() {
        Contacts threeWeeksAgo = inMunicipality("GM5121").at(NOW.minus(Duration.ofDays(21)));
        send(40, threeWeeksAgo.with(Outcome.ANSWERED));
        send(10, threeWeeksAgo.handedOver());
        send(35, inMunicipality("GM5121").with(Outcome.ANSWERED));
        send(5, inMunicipality("GM5121"));
        Ask.untilRegistered("GM5121", 90);

        JsonPath outlook = outlook("municipality=GM5121");
        JsonPath week = outlook.setRootPath("periods.find { it.period == 'WEEK' }");

        assertThat(week.getInt("settled")).isEqualTo(35);
        assertThat(week.getInt("decided")).isEqualTo(35);
        assertThat(week.getInt("open")).isEqualTo(5);
        assertThat(week.getDouble("norm")).isEqualTo(0.8, within(1e-9));
        // Of three weeks with fifty contacts on one weekday and none since, little is expected; the open ones are five.
        int needed = week.getInt("needed");
        assertThat(needed).isEqualTo((int) Math.max(0, Math.ceil(0.8 * (40 + week.getInt("coming")) - 35)));
        JsonPath pace = outlook("municipality=GM5121").setRootPath("pace");
        assertThat(pace.getInt("decided")).isEqualTo(50);
        assertThat(pace.getDouble("share")).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void withoutContactsNothingIsSaid() {
        JsonPath outlook = outlook("municipality=GM5122");

        assertThat(outlook.getList("periods.period")).isEqualTo(List.of("WEEK", "MONTH", "YEAR"));
        assertThat(outlook.getList("periods.standing", String.class)).containsOnly("TOO_FEW");
        assertThat(outlook.getList("periods.needed")).containsOnlyNulls();
        assertThat(outlook.getMap("$")).doesNotContainKey("pace");
        assertThat(LocalDate.parse(outlook.getString("periods[2].to")).getDayOfYear()).isGreaterThanOrEqualTo(365);
    }

    @ParameterizedTest
    @CsvSource({ "channel=FAX, channel", "municipality=Utrecht, municipality", "reason=OVERDUE, reason",
            "department=reiniging, department", "window=year, window", "from=2026-01-01, from" })
    void whatIsWrongIsNamed(String parameters, String field) {
        JsonPath problem = Ask.as("manager", "/v1/kpi/outlook?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath();

        assertThat(problem.getList("violations.field")).isEqualTo(List.of(field));
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }

    private static JsonPath outlook(String parameters) {
        return Ask.manager("/v1/kpi/outlook?" + parameters);
    }
}
