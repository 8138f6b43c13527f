package nl.kcc.kpi.reports.days;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.FromOutside;
import nl.kcc.kpi.WithRealParts;
import nl.kcc.kpi.fold.CountingProgress;

@QuarkusTest
@WithRealParts
class DaysResourceTest {

    private static final Instant LAST_HOUR_OF_JULY_6 = Instant.parse("2025-07-06T21:59:00Z");
    private static final Instant JULY_7 = Instant.parse("2025-07-06T22:01:00Z");

    @Inject
    Publication publication;

    @Inject
    @FromOutside
    Pool pool;

    @Test
    void aLateCorrectionLandsInItsOwnDayAndIsTold() {
        // Given
        Contacts answered = inMunicipality("GM1850").at(JULY_7).with(Outcome.ANSWERED);
        send(7, answered);
        Events.send(answered.state());
        send(2, answered.handedOver());
        send(1, answered.at(LAST_HOUR_OF_JULY_6));
        Ask.untilRegistered("GM1850", 11);
        publish();

        // When
        Map<String, Object> before = days("GM1850").getMap("days[1]");
        Events.send(answered.reopened().later().state());
        send(3, answered.by(Channel.WEB));
        Ask.untilRegistered("GM1850", 14);
        await().atMost(Duration.ofSeconds(60)).until(() -> days("GM1850").getInt("days[1].reopened") == 1);

        // Then
        assertThat(before).containsEntry("decided", 10).containsKey("publishedAt").doesNotContainKey("changedAt");
        JsonPath after = days("GM1850");
        assertThat(after.getList("days.day")).isEqualTo(List.of("2025-07-06", "2025-07-07"));
        assertThat(after.getMap("days[1].published"))
                .containsAllEntriesOf(Map.of("registered", 10, "decided", 10, "settled", 8));
        assertThat(after.getMap("days[1].change")).containsAllEntriesOf(Map.of("registered", 3, "decided", 3, "settled", 2));
        assertThat(after.getDouble("days[1].change.fcr")).isEqualTo(10 / 13.0 - 0.8, within(1e-6));
        assertThat(after.getBoolean("days[1].change.comparable")).as("10 and 13 are few").isFalse();
        assertThat(Instant.parse(after.getString("days[1].changedAt")))
                .isAfter(Instant.parse(after.getString("days[1].publishedAt")));
        assertThat(after.getMap("days[0].change")).containsAllEntriesOf(Map.of("registered", 0, "decided", 0, "settled", 0));
        assertThat(after.getMap("days[0]")).doesNotContainKey("changedAt");
    }

    @Test
    void aDayIsPublishedOnce() {
        send(1, inMunicipality("GM1852").at(JULY_7));
        Ask.untilRegistered("GM1852", 1);
        publish();
        String first = days("GM1852").getString("days[0].publishedAt");

        publish();

        assertThat(days("GM1852").getString("days[0].publishedAt")).isEqualTo(first).isNotNull();
    }

    @Test
    void aDayWithoutContactsIsPublishedAsNothing() {
        Instant recently = Instant.now().minus(Duration.ofDays(40));
        send(1, inMunicipality("GM1853").at(recently));
        Ask.untilRegistered("GM1853", 1);
        publish();

        send(2, inMunicipality("GM1854").at(recently.plus(Duration.ofDays(2))).with(Outcome.ANSWERED));
        Ask.untilRegistered("GM1854", 2);

        JsonPath days = Ask.manager("/v1/kpi/days?window=all&municipality=GM1854");
        assertThat(days.getMap("days[0].published")).containsEntry("registered", 0).containsEntry("fcr", null);
        assertThat(days.getMap("days[0].change")).containsEntry("registered", 2).containsEntry("settled", 2);
        assertThat(pool.query("select count(*) from published_day where day > current_date - 39 and day < current_date - 1")
                .execute().await().indefinitely().iterator().next().getLong(0)).isEqualTo(37);
    }

    @Test
    void nothingIsPublishedBeforeItIsKnownHowFarTheLogWasRead() {
        var justStarted = new Publication(null, new CountingProgress(null, null, Clock.systemUTC(), new SimpleMeterRegistry()),
                Clock.systemUTC());

        assertThatCode(() -> justStarted.publish().await().indefinitely()).doesNotThrowAnyException();
    }

    @Test
    void aDayOfWhichSomethingMayStillHaveToBeReadIsNotPublished() {
        send(1, inMunicipality("GM1856").at(Instant.parse("2024-03-31T22:30:00Z")));
        send(2, inMunicipality("GM1856").at(Instant.parse("2024-04-01T22:30:00Z")));
        Ask.untilRegistered("GM1856", 3);

        publication.publishBefore(Instant.parse("2024-04-02T21:59:00Z")).await().indefinitely();

        JsonPath days = Ask.manager("/v1/kpi/days?from=2024-04-01&to=2024-04-02&municipality=GM1856");
        assertThat(days.getMap("days[0]")).containsKey("publishedAt");
        assertThat(days.getMap("days[1]")).containsEntry("registered", 2).doesNotContainKey("publishedAt");
    }

    @Test
    void todayIsNotPublished() {
        send(1, inMunicipality("GM1855"));
        Ask.untilRegistered("GM1855", 1);
        publish();

        assertThat(Ask.manager("/v1/kpi/days?municipality=GM1855").getMap("days[0]")).doesNotContainKeys("publishedAt",
                "published", "change");
    }

    @Test
    void ofAPartOfADayNoCorrectionIsKnown() {
        JsonPath part = Ask.manager("/v1/kpi/days?window=year&municipality=GM1850&channel=WEB");

        assertThat(part.getBoolean("corrections")).isFalse();
        assertThat(Ask.manager("/v1/kpi/days?municipality=GM1859").getBoolean("corrections")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel" })
    void whatIsWrongIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/kpi/days?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(field));
    }

    private void publish() {
        publication.publishBefore(Instant.now()).await().atMost(Duration.ofSeconds(30));
    }

    private static void send(int number, Contacts contact) {
        for (int i = 0; i < number; i++) {
            Events.send(contact.another().state());
        }
    }

    private static JsonPath days(String municipality) {
        return Ask.manager("/v1/kpi/days?from=2025-07-06&to=2025-07-10&municipality=" + municipality);
    }
}
