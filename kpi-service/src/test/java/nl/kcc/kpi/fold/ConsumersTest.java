package nl.kcc.kpi.fold;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import nl.kcc.events.Outcome;
import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;
import nl.kcc.events.Topics;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class ConsumersTest {

    @Test
    void aContactIsCountedAndMovesWhenItChanges() {
        Contacts contact = inMunicipality("GM1001");
        Events.send(contact.state());
        Ask.untilRegistered("GM1001", 1);
        assertThat(total("GM1001", "open")).isEqualTo(1);

        Events.send(contact.with(Outcome.ANSWERED).later().state());

        eventually("GM1001", "settled", 1);
        assertThat(total("GM1001", "open")).isZero();
        assertThat(total("GM1001", "registered")).isEqualTo(1);
    }

    @Test
    void aDuplicateChangesNothing() {
        Contacts contact = inMunicipality("GM1002").with(Outcome.ANSWERED);
        Events.send(contact.state());
        Events.send(contact.state());
        Events.send(contact.routed(1, "burgerzaken", null));
        Events.send(contact.routed(1, "burgerzaken", null));

        eventuallyAfterAll("GM1002", contact, "settled", 1);
        assertThat(total("GM1002", "registered")).isEqualTo(1);
    }

    @Test
    void anOlderVersionThatComesLaterIsIgnored() {
        Contacts contact = inMunicipality("GM1003");
        Events.send(contact.handedOver().later().state());
        Ask.untilRegistered("GM1003", 1);

        Events.send(contact.state());

        eventuallyAfterAll("GM1003", contact, "handedOver", 1);
        assertThat(total("GM1003", "open")).isZero();
    }

    @Test
    void routingMayBeHeardOfFirst() {
        Contacts contact = inMunicipality("GM1004");
        Events.send(contact.routed(1, "burgerzaken", Instant.now()));
        settleQueue("GM1004", contact);

        Events.send(contact.with(Outcome.ANSWERED).state());

        eventually("GM1004", "overdue", 1);
        assertThat(Ask.manager("/v1/kpi?municipality=GM1004&groupBy=department").getList("groups.key"))
                .isEqualTo(List.of("burgerzaken"));
    }

    @ParameterizedTest
    @ValueSource(strings = { Topics.CONTACTS, Topics.ROUTING, Topics.TOPICS })
    void anUnknownTypeIsParkedAndStopsNobody(String topic) {
        int before = parked(topic, "UNKNOWN_TYPE");

        Events.send(topic, "k", "nl.klantcontacten.nog-niet-bedacht.v9", "{}");

        await().atMost(Duration.ofSeconds(60)).until(() -> parked(topic, "UNKNOWN_TYPE") == before + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kcc.contacts.v1 | nl.klantcontacten.contact-geregistreerd.v1   | {no json               | UNREADABLE",
            "kcc.contacts.v1 | nl.klantcontacten.contact-geregistreerd.v1   | {}                     | FLAWED",
            "kcc.contacts.v1 | nl.klantcontacten.contact-geregistreerd.v1   | {\"contact\":{\"contactId\":\"0195f3a0-0000-7000-8000-000000000001\",\"version\":1,\"municipality\":\"Utrecht\",\"channel\":\"PHONE\",\"occurredAt\":\"2026-01-01T10:00:00Z\"}} | FLAWED",
            "kcc.contacts.v1 | nl.klantcontacten.contact-geregistreerd.v1   | {\"contact\":{\"contactId\":\"0195f3a0-0000-7000-8000-000000000002\",\"version\":1,\"municipality\":\"GM1005\",\"channel\":\"PHONE\",\"topic\":\"a\\u0000b\",\"occurredAt\":\"2026-01-01T10:00:00Z\"}} | NOT_APPLICABLE",
            "kcc.contacts.v1 | nl.klantcontacten.contact-geregistreerd.v1   | {\"contact\":{\"contactId\":\"0195f3a0-0000-7000-8000-000000000003\",\"version\":1,\"municipality\":\"GM1005\",\"channel\":\"PHONE\",\"occurredAt\":\"+1000000000-12-31T10:00:00Z\"}} | NOT_APPLICABLE",
            "kcc.routing.v1  | nl.klantcontacten.contact-gerouteerd.v1      | {\"routing\":7}        | UNREADABLE",
            "kcc.routing.v1  | nl.klantcontacten.contact-gerouteerd.v1      | {\"routing\":{\"version\":1}} | FLAWED",
            "kcc.topics.v1   | nl.klantcontacten.onderwerp-gepubliceerd.v1  | []                     | UNREADABLE",
            "kcc.topics.v1   | nl.klantcontacten.onderwerp-gepubliceerd.v1  | {\"topic\":{\"code\":\"x\",\"version\":1}} | FLAWED",
            "kcc.topics.v1   | nl.klantcontacten.onderwerp-gepubliceerd.v1  | {\"topic\":{\"code\":\"x\",\"version\":1,\"name\":\"X\",\"answerability\":[{\"direct\":true}]}} | FLAWED" })
    void poisonIsParkedAndTheNextOnesAreCounted(String topic, String type, String payload, String reason) {
        String municipality = "GM%04d".formatted(2000 + Math.floorMod(payload.hashCode(), 7000));
        int before = parked(topic, reason);

        Events.send(topic, "k", type, payload);
        Events.send(inMunicipality(municipality).state());

        await().atMost(Duration.ofSeconds(60)).until(() -> parked(topic, reason) == before + 1);
        Ask.untilRegistered(municipality, 1);
    }

    @Test
    void theNewestNameOfATopicIsShown() {
        String code = "onderwerp-" + UUID.randomUUID();
        Events.send(inMunicipality("GM1006").about(code).state());
        Events.send(topic(code, 2, "Nieuwe naam"));
        Events.send(topic(code, 1, "Oude naam"));
        Events.send(topic(code, 2, "Nieuwe naam"));
        Ask.untilRegistered("GM1006", 1);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Ask.manager("/v1/kpi?municipality=GM1006&groupBy=topic").getString("groups[0].name"))
                .isEqualTo("Nieuwe naam"));
    }

    @Test
    void netFiguresFollowTheDaysOnWhichATopicIsDirectlyAnswerable() {
        String code = "onderwerp-" + UUID.randomUUID();
        Instant now = Instant.now();
        for (int daysAgo : List.of(0, 2, 40)) {
            Events.send(inMunicipality("GM1007").about(code).at(now.minus(Duration.ofDays(daysAgo)))
                    .with(Outcome.ANSWERED).state());
        }
        Ask.untilRegistered("GM1007", 3);
        assertThat(netOfAll("GM1007")).isZero();

        LocalDate yesterday = LocalDate.ofInstant(now, ZoneId.of("Europe/Amsterdam")).minusDays(1);
        Events.send(topic(code, 1, "Onderwerp", new Answerability(yesterday.minusYears(1), true)));
        await().atMost(Duration.ofSeconds(60)).until(() -> netOfAll("GM1007") == 3);

        Events.send(topic(code, 2, "Onderwerp", new Answerability(yesterday.minusYears(1), true),
                new Answerability(yesterday, false)));
        await().atMost(Duration.ofSeconds(60)).until(() -> netOfAll("GM1007") == 2);
        assertThat(Ask.as("operator", "/v1/kpi/drift").statusCode(200).extract().jsonPath()
                .getList("cells.findAll { it.municipality == 'GM1007' }")).isEmpty();
    }

    private static int netOfAll(String municipality) {
        return Ask.manager("/v1/kpi?window=all&municipality=" + municipality).getInt("total.netSettled");
    }

    private static TopicState topic(String code, long version, String name, Answerability... answerability) {
        return new TopicState(code, version, name, "groep", "burgerzaken", List.of(), List.of(answerability), null, true);
    }

    private static int parked(String topic, String reason) {
        return Ask.as("operator", "/v1/parked-messages").statusCode(200).extract().jsonPath()
                .getList("messages.findAll { it.topic == '%s' && it.reason == '%s' }".formatted(topic, reason)).size();
    }

    private static int total(String municipality, String figure) {
        return Ask.manager("/v1/kpi?municipality=" + municipality).getInt("total." + figure);
    }

    private static void eventually(String municipality, String figure, int expected) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(total(municipality, figure)).isEqualTo(expected));
    }

    /// What was sent for this contact before has been treated once a later message with the same key has.
    private static void eventuallyAfterAll(String municipality, Contacts contact, String figure, int expected) {
        settleQueue(municipality, contact);
        eventually(municipality, figure, expected);
    }

    private static void settleQueue(String municipality, Contacts contact) {
        for (String topic : List.of(Topics.CONTACTS, Topics.ROUTING)) {
            String type = "nl.klantcontacten.einde-van-" + municipality.toLowerCase(java.util.Locale.ROOT) + ".v1";
            Events.send(topic, contact.state().contactId().toString(), type, "{}");
            await().atMost(Duration.ofSeconds(60)).until(() -> Ask.as("operator", "/v1/parked-messages").extract()
                    .jsonPath().getList("messages.findAll { it.topic == '%s' && it.detail.contains('%s') }"
                            .formatted(topic, type))
                    .size() == 1);
        }
    }
}
