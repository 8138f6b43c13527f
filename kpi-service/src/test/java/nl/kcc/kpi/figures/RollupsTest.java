package nl.kcc.kpi.figures;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

/// Years, months and days, one municipality and all of them: whichever counters a question is answered from, the answer is the
/// same. In years that no other test uses.
@QuarkusTest
@WithRealParts
class RollupsTest {

    private static final String TOPIC = "halverwege-de-maand";
    private static final List<String> MOMENTS = List.of("2016-12-31T22:59:59Z", "2016-12-31T23:00:00Z",
            "2017-03-09T12:00:00Z", "2017-03-10T12:00:00Z", "2017-03-31T21:59:59Z", "2017-03-31T22:00:00Z",
            "2017-12-31T22:59:59Z", "2017-12-31T23:00:00Z");

    @BeforeEach
    void contactsAroundTheEdges() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM1250").getInt("total.registered") > 0) {
            return;
        }
        Events.send(new TopicState(TOPIC, 1, "Halverwege", "overig", "overig", List.of(), List.of(
                new Answerability(LocalDate.of(2000, 1, 1), false), new Answerability(LocalDate.of(2017, 3, 10), true)),
                null, true));
        for (String municipality : List.of("GM1250", "GM1251")) {
            for (String moment : MOMENTS) {
                Events.send(inMunicipality(municipality).about(TOPIC).at(Instant.parse(moment)).with(Outcome.ANSWERED)
                        .state());
            }
            Ask.untilRegistered(municipality, MOMENTS.size());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> total("from=2017-04-01&to=2017-04-30").getInt("netDecided") == 2);
    }

    @ParameterizedTest
    @CsvSource({
            "2017-01-01, 2017-12-31, 6, 4", // twelve whole months, one of them mixed
            "2016-12-31, 2018-01-01, 8, 5", // and a day on either side
            "2016-01-01, 2018-12-31, 8, 5", // three whole years, one of them mixed
            "2016-12-31, 2018-12-31, 8, 5", // two of them, and a day
            "2018-01-01, 2018-12-31, 1, 1",
            "2016-01-01, 2016-12-31, 1, 0",
            "2017-03-01, 2017-03-31, 3, 2", // the mixed month alone
            "2017-03-10, 2017-04-30, 3, 3", // a part of it and a whole one
            "2017-03-09, 2017-03-09, 1, 0",
            "2017-02-01, 2017-02-28, 0, 0",
            "2017-03-31, 2017-04-01, 2, 2" })
    void theAnswerIsTheSameFromYearsMonthsAndDays(String from, String to, int contacts, int net) {
        String days = "from=%s&to=%s".formatted(from, to);

        assertThat(total(days + "&municipality=GM1250").getInt("decided")).isEqualTo(contacts);
        assertThat(total(days + "&municipality=GM1250").getInt("netDecided")).isEqualTo(net);
        assertThat(total(days).getInt("decided")).isEqualTo(2 * contacts);
        assertThat(total(days).getInt("netDecided")).isEqualTo(2 * net);
        for (String groupBy : List.of("municipality", "day", "month", "topic", "reason", "channel", "department")) {
            assertThat(decided(days + "&groupBy=" + groupBy)).as(groupBy).isEqualTo(2 * contacts);
            assertThat(decided(days + "&municipality=GM1250&groupBy=" + groupBy)).as(groupBy).isEqualTo(contacts);
        }
        for (String filter : List.of("channel=PHONE", "topic=" + TOPIC, "reason=none", "department=none")) {
            assertThat(decided(days + "&groupBy=municipality&" + filter)).as(filter).isEqualTo(2 * contacts);
        }
    }

    private static int decided(String parameters) {
        List<Integer> groups = Ask.manager("/v1/kpi?" + parameters).getList("groups.decided");
        return groups.stream().mapToInt(Integer::intValue).sum();
    }

    private static JsonPath total(String parameters) {
        return Ask.manager("/v1/kpi?" + parameters).setRootPath("total");
    }
}
