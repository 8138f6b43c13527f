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
import nl.kcc.kpi.figures.Rate;

@QuarkusTest
@WithRealParts
class ChannelsResourceTest {

    private static final String PLACE = "municipality=GM1810";
    private static final String MARCH = "from=2025-03-01&to=2025-03-31&" + PLACE;
    private static final Instant IN_FEBRUARY = Instant.parse("2025-02-10T10:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2025-03-30T01:30:00Z"); // the hour that the clock skips

    /// February: phone 36/40, e-mail 12/30. March: phone 30/30, e-mail 45/90, one web form open.
    @BeforeEach
    void contactsOfTwoMonths() {
        if (Ask.manager("/v1/kpi?window=all&" + PLACE).getInt("total.registered") > 0) {
            return;
        }
        Contacts february = inMunicipality("GM1810").at(IN_FEBRUARY);
        Contacts march = inMunicipality("GM1810").at(IN_MARCH);
        send(36, february.by(Channel.PHONE).with(Outcome.ANSWERED));
        send(4, february.by(Channel.PHONE).handedOver());
        send(12, february.by(Channel.EMAIL).with(Outcome.ANSWERED));
        send(18, february.by(Channel.EMAIL).handedOver());
        send(30, march.by(Channel.PHONE).with(Outcome.ANSWERED));
        send(45, march.by(Channel.EMAIL).with(Outcome.ANSWERED));
        send(45, march.by(Channel.EMAIL).handedOver());
        send(1, march.by(Channel.WEB));
        Ask.untilRegistered("GM1810", 191);
    }

    @Test
    void sharesAndRatesStandPerChannel() {
        JsonPath view = Ask.manager("/v1/kpi/channels?" + MARCH);

        assertThat(view.getList("channels.channel")).isEqualTo(List.of("EMAIL", "PHONE", "WEB"));
        assertThat(view.getList("channels.decided")).isEqualTo(List.of(90, 30, 0));
        assertThat(view.getDouble("channels[0].share")).isEqualTo(90 / 121.0, within(1e-6));
        assertThat(view.getDouble("channels[0].fcr")).isEqualTo(0.5);
        assertThat(view.getDouble("digital.web")).isEqualTo(1 / 121.0, within(1e-6));
        assertThat(view.getDouble("digital.webAndEmail")).isEqualTo(91 / 121.0, within(1e-6));
        assertThat(view.getDouble("total.fcr")).isEqualTo(75 / 120.0, within(1e-6));
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
        assertThat(view.getString("shift.sentence")).contains("van 68,6% naar 62,5%").contains("e-mail");
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
        assertThat(months.getList("trend.decided")).isEqualTo(List.of(70, 120));
        assertThat(months.getList("trend[1].channels.channel")).isEqualTo(List.of("PHONE", "EMAIL", "WEB"));
        assertThat(Ask.manager("/v1/kpi/channels?window=all&" + PLACE).getList("trend")).hasSize(2);
    }

    /// Five working days of 12 contacts in one week, four in the next, two in the last.
    @Test
    void thinDaysAreToldByWeek() {
        List.of("03", "04", "05", "06", "07", "10", "11", "12", "13", "17", "18").forEach(day -> {
            Contacts ofDay = inMunicipality("GM1812").at(Instant.parse("2025-03-%sT10:00:00Z".formatted(day)));
            send(9, ofDay.by(Channel.PHONE).with(Outcome.ANSWERED));
            send(3, ofDay.by(Channel.EMAIL).handedOver());
        });
        Ask.untilRegistered("GM1812", 132);

        JsonPath view = Ask.manager("/v1/kpi/channels?from=2025-03-04&to=2025-03-31&municipality=GM1812");
        JsonPath days = Ask.manager("/v1/kpi/channels?from=2025-03-04&to=2025-03-31&groupBy=day&municipality=GM1812");

        assertThat(view.getString("by")).isEqualTo("week");
        assertThat(view.getList("trend.key")).isEqualTo(List.of("2025-W10", "2025-W11", "2025-W12"));
        assertThat(view.getList("trend.from")).isEqualTo(List.of("2025-03-04", "2025-03-10", "2025-03-17"));
        assertThat(view.getList("trend.to")).isEqualTo(List.of("2025-03-09", "2025-03-16", "2025-03-23"));
        assertThat(view.getList("trend.decided")).isEqualTo(List.of(48, 48, 24));
        assertThat(view.getList("trend.base")).isEqualTo(List.of(true, true, false));
        assertThat(view.getList("trend[0].channels.base")).isEqualTo(List.of(true, false));
        assertThat(view.getDouble("trend[0].low")).isEqualTo(Rate.of(36, 48).low(), within(1e-6));
        assertThat(view.getDouble("trend[2].high")).isEqualTo(Rate.of(18, 24).high(), within(1e-6));
        assertThat(days.getString("by")).isEqualTo("day");
        assertThat(days.getList("trend.base")).containsOnly(false).hasSize(10);
    }

    @Test
    void twoPeriodsAreComparedWhenBothHaveABase() {
        JsonPath enough = Ask.manager("/v1/kpi/channels?" + MARCH);
        JsonPath few = Ask.manager("/v1/kpi/channels?from=2025-04-01&to=2025-04-30&" + PLACE);

        assertThat(enough.getBoolean("before.comparable")).isTrue();
        assertThat(enough.getList("before.channels.comparable")).isEqualTo(List.of(true, true));
        assertThat(few.getBoolean("before.comparable")).isFalse();
        assertThat(few.getList("before.channels.comparable")).containsOnly(false).hasSize(3);
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
