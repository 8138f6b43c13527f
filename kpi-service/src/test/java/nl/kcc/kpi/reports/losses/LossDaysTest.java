package nl.kcc.kpi.reports.losses;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

/// Whichever days make up the period, each lost contact in it is told once. In years that no other test uses.
@QuarkusTest
@WithRealParts
class LossDaysTest {

    /// In Amsterdam: the last moment of 2012, and the first and last of 2013, of two months of it and of a leap day's year.
    private static final List<String> MOMENTS = List.of("2012-12-31T22:59:59Z", "2012-12-31T23:00:00Z",
            "2013-03-15T12:00:00Z", "2013-03-31T21:59:59Z", "2013-03-31T22:00:00Z", "2013-10-20T12:00:00Z",
            "2013-12-31T22:59:59Z", "2013-12-31T23:00:00Z", "2016-02-29T12:00:00Z");

    @BeforeEach
    void lostContactsAroundTheEdges() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM2302").getInt("total.registered") > 0) {
            return;
        }
        for (String municipality : List.of("GM2301", "GM2302")) {
            for (String moment : MOMENTS) {
                Events.send(inMunicipality(municipality).about("wmo").at(Instant.parse(moment)).handedOver().state());
                Events.send(inMunicipality(municipality).about("wmo").at(Instant.parse(moment)).with(Outcome.ANSWERED).state());
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> losses("from=2012-01-01&to=2016-12-31").getInt("lost") == 18);
    }

    @ParameterizedTest
    @CsvSource({
            "2013-01-01, 2013-12-31, 6", // a year
            "2012-12-31, 2014-01-01, 8", // and a day on either side
            "2012-01-01, 2013-12-31, 7", // two years
            "2012-12-31, 2013-12-31, 7",
            "2012-12-31, 2013-01-01, 2", // two days of two years
            "2012-12-01, 2013-01-31, 2", // two months of two years
            "2012-12-15, 2013-04-01, 5",
            "2013-03-15, 2013-10-20, 4", // no whole month at either end
            "2013-03-16, 2013-10-19, 2",
            "2013-03-01, 2013-03-31, 2", // a month
            "2013-03-15, 2013-03-15, 1", // a day
            "2013-03-31, 2013-04-01, 2",
            "2013-04-02, 2013-10-19, 0",
            "2013-12-31, 2013-12-31, 1",
            "2013-02-01, 2016-02-28, 6",
            "2013-02-01, 2016-02-29, 7",
            "2016-02-29, 2016-03-01, 1" })
    void eachLostContactIsToldOnce(String from, String to, int lost) {
        String days = "from=%s&to=%s".formatted(from, to);

        assertThat(losses(days + "&municipality=GM2301").getInt("lost")).isEqualTo(lost);
        assertThat(losses(days + "&municipality=GM2301&municipality=GM2302").getInt("lost")).isEqualTo(2 * lost);
        assertThat(losses(days).getInt("lost")).isEqualTo(2 * lost);
        assertThat(losses(days).getInt("total.decided")).isEqualTo(4 * lost);
        assertThat(losses(days + "&reason=NO_KNOWLEDGE&topic=wmo&channel=PHONE").getInt("lost")).isEqualTo(2 * lost);
        assertThat(losses(days + "&channel=EMAIL").getInt("lost")).isZero();
    }

    private static JsonPath losses(String parameters) {
        return Ask.manager("/v1/kpi/losses?" + parameters);
    }
}
