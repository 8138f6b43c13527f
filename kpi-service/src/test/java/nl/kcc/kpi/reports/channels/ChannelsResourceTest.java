package nl.kcc.kpi.reports.channels;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ChannelsResourceTest {

    private static final String PLACE = "municipality=GM1810";
    private static final String MARCH = "from=2025-03-01&to=2025-03-31&" + PLACE;
    private static final Instant IN_FEBRUARY = Instant.parse("2025-02-10T10:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2025-03-30T01:30:00Z"); // the hour that the clock skips

    /// February: phone 18/20, e-mail 2/5. March: phone 4/4, e-mail 15/30, one web form open.
    @BeforeEach
    void contactsOfTwoMonths() {
        if (Ask.manager("/v1/kpi?window=all&" + PLACE).getInt("total.registered") > 0) {
            return;
        }
        Contacts february = inMunicipality("GM1810").at(IN_FEBRUARY);
        Contacts march = inMunicipality("GM1810").at(IN_MARCH);
        send(18, february.by(Channel.PHONE).with(Outcome.ANSWERED));
        send(2, february.by(Channel.PHONE).handedOver());
        send(2, february.by(Channel.EMAIL).with(Outcome.ANSWERED));
        send(3, february.by(Channel.EMAIL).handedOver());
        send(4, march.by(Channel.PHONE).with(Outcome.ANSWERED));
        send(15, march.by(Channel.EMAIL).with(Outcome.ANSWERED));
        send(15, march.by(Channel.EMAIL).handedOver());
        send(1, march.by(Channel.WEB));
        Ask.untilRegistered("GM1810", 60);
    }

    @Test
    void sharesAndRatesStandPerChannel() {
        JsonPath view = Ask.manager("/v1/kpi/channels?" + MARCH);

        assertThat(view.getList("channels.channel")).isEqualTo(List.of("EMAIL", "PHONE", "WEB"));
        assertThat(view.getList("channels.decided")).isEqualTo(List.of(30, 4, 0));
        assertThat(view.getDouble("channels[0].share")).isEqualTo(30 / 35.0, within(1e-6));
        assertThat(view.getDouble("channels[0].fcr")).isEqualTo(0.5);
        assertThat(view.getDouble("digital.web")).isEqualTo(1 / 35.0, within(1e-6));
        assertThat(view.getDouble("digital.webAndEmail")).isEqualTo(31 / 35.0, within(1e-6));
        assertThat(view.getDouble("total.fcr")).isEqualTo(19 / 34.0, within(1e-6));
    }

    @Test
    void theTotalWithFixedSharesStandsBesideThePlainOne() {
        JsonPath view = Ask.manager("/v1/kpi/channels?" + MARCH);

        assertThat(view.getDouble("mix.fcr")).isEqualTo((0.50 * 1 + 0.12 * 0.5) / 0.62, within(1e-6));
        assertThat(view.getDouble("before.fcrMix")).isEqualTo((0.50 * 0.9 + 0.12 * 0.4) / 0.62, within(1e-6));
        assertThat(view.getList("mix.leftOut")).isEqualTo(List.of("COUNTER", "WEB"));
        assertThat(view.getString("mix.weights.find { it.channel == 'WEB' }.origin")).contains("2014");
    }

    @Test
    void aTotalThatFallsWhileEachChannelRisesIsFlagged() {
        JsonPath view = Ask.manager("/v1/kpi/channels?" + MARCH);

        assertThat(view.getString("shift.kind")).isEqualTo("CHANNELS_UP_TOTAL_DOWN");
        assertThat(view.getString("shift.sentence")).contains("van 80,0% naar 55,9%").contains("e-mail");
        assertThat(Ask.manager("/v1/kpi/channels?" + MARCH + "&channel=PHONE").getString("shift.kind")).isEqualTo("NONE");
    }

    @Test
    void theTrendGoesByDayOrMonth() {
        JsonPath days = Ask.manager("/v1/kpi/channels?" + MARCH);
        JsonPath months = Ask.manager("/v1/kpi/channels?from=2025-02-05&to=2025-04-30&" + PLACE);

        assertThat(days.getString("by")).isEqualTo("day");
        assertThat(days.getList("trend.key")).isEqualTo(List.of("2025-03-30"));
        assertThat(months.getString("by")).isEqualTo("month");
        assertThat(months.getList("trend.key")).isEqualTo(List.of("2025-02", "2025-03"));
        assertThat(months.getString("trend[0].from")).isEqualTo("2025-02-05");
        assertThat(months.getList("trend.decided")).isEqualTo(List.of(25, 34));
        assertThat(months.getList("trend[1].channels.channel")).isEqualTo(List.of("PHONE", "EMAIL", "WEB"));
        assertThat(Ask.manager("/v1/kpi/channels?window=all&" + PLACE).getList("trend")).hasSize(2);
    }

    @Test
    void withoutContactsThereAreNoShares() {
        JsonPath view = Ask.manager("/v1/kpi/channels?municipality=GM1811");

        assertThat(view.getMap("digital")).containsEntry("web", null).containsEntry("webAndEmail", null);
        assertThat(view.getMap("mix")).containsEntry("fcr", null);
        assertThat(view.getList("trend")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel", "groupBy=team, groupBy" })
    void whatIsWrongIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/kpi/channels?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(field));
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }
}
