package nl.kcc.kpi.reports.handovers;

import static nl.kcc.kpi.Contacts.inMunicipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;
import nl.kcc.kpi.Ask;
import nl.kcc.kpi.Contacts;
import nl.kcc.kpi.Events;
import nl.kcc.kpi.WithRealParts;

@QuarkusTest
@WithRealParts
class HandoverReportResourceTest {

    private static final String QUERY = "from=2025-05-01&to=2025-05-31&municipality=GM1820";
    private static final Instant MOMENT = Instant.parse("2025-05-05T08:00:00Z");
    private static final Instant DUE = MOMENT.plus(Duration.ofHours(48));
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    private static final Map<String, String> PROMISES = Map.of("kept", "HANDOVER_KEPT", "broken", "HANDOVER_BROKEN", "decided",
            "HANDOVER_DECIDED", "again", "PROMISED_AGAIN", "againKept", "PROMISED_AGAIN_KEPT", "againBroken",
            "PROMISED_AGAIN_BROKEN");
    private static final Map<String, String> SELECTIONS = Map.of("handovers", "HANDOVER", "completed",
            "HANDOVER_COMPLETED", "open", "HANDOVER_OPEN", "overdue", "HANDOVER_OVERDUE", "completedInTime",
            "HANDOVER_IN_TIME", "completedLate", "HANDOVER_LATE", "transferred", "TRANSFERRED", "moreThan2Transfers",
            "MORE_THAN_2_TRANSFERS", "pingPong", "PING_PONG");

    /// Two departments; 10, 20, 30 and 100 hours to complete, one open, one overdue.
    @BeforeEach
    void someHandovers() {
        if (Ask.manager("/v1/kpi?window=all&municipality=GM1820").getInt("total.registered") > 0) {
            return;
        }
        heldBy("burgerzaken", DUE, hours(10), 0, false);
        heldBy("burgerzaken", DUE, hours(20), 1, false);
        heldBy("burgerzaken", DUE, hours(30), 2, true);
        promisedAgain("burgerzaken", DUE, hours(100), hours(110));
        heldBy("reiniging", FAR, null, 0, false);
        promisedAgain("reiniging", DUE, null, DUE.plus(Duration.ofHours(48)));
        var repeat = new Chain(Strength.CONFIRMED, java.util.UUID.randomUUID(), MOMENT, true, null);
        Contacts chaser = aContact().in(repeat);
        Events.send(chaser.state());
        Events.send(chaser.heldBy("reiniging", DUE, hours(40), 0, false));
        Contacts spam = aContact().excludedAs(Exclusion.SPAM);
        Events.send(spam.state());
        Events.send(spam.heldBy("reiniging", DUE, null, 0, false));
        Events.send(aContact().with(Outcome.ANSWERED).state());
        Ask.untilRegistered("GM1820", 9);
        await().atMost(Duration.ofSeconds(60)).until(() -> view().getInt("total.handovers") == 7);
    }

    @Test
    void handoversAreCountedByWhatBecameOfThem() {
        assertThat(view().getMap("total")).containsAllEntriesOf(Map.of("handovers", 7, "completed", 5, "open", 2,
                "overdue", 1, "completedInTime", 4, "completedLate", 1, "hops", 6, "transferred", 3,
                "moreThan2Transfers", 2, "pingPong", 1));
        assertThat(view().getDouble("total.withinTerm")).isEqualTo(4 / 6.0, within(1e-6));
    }

    @Test
    void theLeadTimeRunsFromHandedOverToCompleted() {
        assertThat(view().getDouble("total.meanHours")).isEqualTo(40, within(1e-6));
        assertThat(view().getDouble("total.medianHours")).isEqualTo(30, within(1e-6));
        assertThat(view().getDouble("total.p90Hours")).isEqualTo(76, within(1e-6));
        assertThat(view().getDouble("departments[0].medianHours")).isEqualTo(25, within(1e-6));
    }

    @Test
    void eachDepartmentHasItsOwn() {
        assertThat(view().getList("departments.key")).isEqualTo(List.of("burgerzaken", "reiniging"));
        assertThat(view().getList("departments.handovers")).isEqualTo(List.of(4, 3));
        assertThat(Ask.manager("/v1/kpi/handovers?" + QUERY + "&department=reiniging").getInt("total.handovers")).isEqualTo(3);
    }

    @Test
    void everyNumberOpensToItsContacts() {
        assertThat(SELECTIONS).allSatisfy((number, selection) -> assertThat(
                Ask.manager("/v1/kpi/contacts?%s&state=%s".formatted(QUERY, selection)).getInt("count"))
                .isEqualTo(view().getInt("total." + number)));
    }

    /// A first promise that was broken stays so, whatever came of the second one.
    @Test
    void promisesAreKeptAndBrokenPerDepartmentAndSecondOnesStandApart() {
        JsonPath view = view();
        assertThat(view.getMap("total.promises")).containsAllEntriesOf(Map.of("kept", 4, "broken", 2, "decided", 6, "again", 2,
                "againKept", 1, "againBroken", 1));
        assertThat(view.getDouble("total.promises.value")).isEqualTo(4 / 6.0, within(1e-6));
        assertThat(view.getDouble("total.promises.low")).isEqualTo(0.3000, within(1e-4));
        assertThat(view.getDouble("total.promises.high")).isEqualTo(0.9032, within(1e-4));
        assertThat(view.getList("departments.promises.kept")).isEqualTo(List.of(3, 1));
        assertThat(view.getList("departments.promises.broken")).isEqualTo(List.of(1, 1));
        assertThat(view.getList("departments.promises.again")).isEqualTo(List.of(1, 1));
        assertThat(PROMISES).allSatisfy((number, selection) -> assertThat(
                Ask.manager("/v1/kpi/contacts?%s&state=%s".formatted(QUERY, selection)).getInt("count"))
                .isEqualTo(view.getInt("total.promises." + number)));
    }

    @Test
    void withoutHandoversThereAreNoRates() {
        JsonPath none = Ask.manager("/v1/kpi/handovers?municipality=GM1821");

        assertThat(none.getMap("total")).containsEntry("handovers", 0).containsEntry("withinTerm", null)
                .containsEntry("meanHours", null).containsEntry("p90Hours", null);
        assertThat(none.getList("departments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "window=x, window", "from=2026-01-02&to=2026-01-01, to", "channel=FAX, channel" })
    void whatIsWrongIsNamed(String parameters, String field) {
        assertThat(Ask.as("manager", "/v1/kpi/handovers?" + parameters).statusCode(400)
                .contentType("application/problem+json").extract().jsonPath().getList("violations.field"))
                .isEqualTo(List.of(field));
    }

    private static void heldBy(String department, Instant dueAt, Instant completedAt, int hops, boolean pingPong) {
        Contacts contact = aContact();
        Events.send(contact.state());
        Events.send(contact.heldBy(department, dueAt, completedAt, hops, pingPong));
    }

    private static void promisedAgain(String department, Instant dueAt, Instant completedAt, Instant newDueAt) {
        Contacts contact = aContact();
        Events.send(contact.state());
        Events.send(contact.promisedAgain(contact.heldBy(department, dueAt, completedAt, completedAt == null ? 0 : 3, false),
                newDueAt));
    }

    private static Instant hours(int hours) {
        return MOMENT.plus(Duration.ofHours(hours));
    }

    private static Contacts aContact() {
        return inMunicipality("GM1820").at(MOMENT);
    }

    private static JsonPath view() {
        return Ask.manager("/v1/kpi/handovers?" + QUERY);
    }
}
