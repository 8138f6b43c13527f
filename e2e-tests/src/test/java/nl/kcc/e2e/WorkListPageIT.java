package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// Two departments and a coordinator work hand-overs through, in a real Chromium at the front door.
@Order(10)
@ExtendWith(OnTheProduct.class)
class WorkListPageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// The list looks again by itself.
    private static final HasCountOptions SOON = new HasCountOptions().setTimeout(20_000);
    private static final String BURGERZAKEN = "backoffice2";
    private static final String BELASTINGEN = "backoffice3";

    /// At eleven in the morning in Amsterdam.
    private static final String DUE_WORDS = """
            async () => {
              const { due, group } = await import('/werklijst/words.js');
              const now = new Date('2026-11-24T10:00:00Z');
              return ['2026-11-22T09:00:00Z', '2026-11-24T08:30:00Z', '2026-11-24T09:59:59Z', '2026-11-24T10:20:00Z', '2026-11-24T12:30:00Z',
                '2026-11-24T23:30:00Z', '2026-11-25T23:30:00Z'].map((at) => `${group(at, now)} ${due(at, now)}`);
            }""";

    private final Kcc kcc;
    private final Browser browser;

    WorkListPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @Test
    void whatGoesToAndFroIsSeenByTheCoordinatorAndGoesBackToTheDesk() {
        var municipality = kcc.newMunicipality();
        coordinate(municipality);
        var id = handOver(municipality, "Waar blijft mijn akte?");

        try (var visit = list(BURGERZAKEN, municipality)) {
            var page = visit.page();
            assertThat(page.locator(".work-ask")).hasText("Waar blijft mijn akte?");
            page.keyboard().press("J");
            page.keyboard().press("Enter");
            assertThat(page.locator("#item-title")).isFocused();
            assertThat(page.locator(".work-words")).hasText("Waar blijft mijn akte?");
            page.keyboard().press("T");
            assertThat(page.locator("#told")).hasText("U werkt hier nu aan.");
            assertThat(page.locator(".work-who")).hasText("van mij");
            page.keyboard().press("N");
            page.keyboard().type("Dit gaat over de aanslag.");
            page.locator(".kcc-panel [type=submit]").press("Enter");
            assertThat(page.locator(".work-story").last()).containsText("Dit gaat over de aanslag.");
            assertThat(Looks.findings(page)).isEmpty();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            forward(page, "belastingen");
            assertThat(page.locator("#told")).hasText("Doorgegeven.");
            assertThat(page.locator(".work-line")).hasCount(0);
        }
        try (var visit = list(BELASTINGEN, municipality)) {
            var page = visit.page();
            assertThat(page.locator(".work-facts")).containsText("2e afdeling");
            page.locator(".work-line").focus();
            forward(page, "burgerzaken");
            assertThat(page.locator(".work-line")).hasCount(0);
        }
        try (var visit = list("backoffice", municipality)) {
            var page = visit.page();
            page.locator("[data-part=wandering]").click();
            assertThat(page.locator("[data-part=wandering] strong")).hasText("1");
            assertThat(page.locator(".work-facts")).containsText("3e afdeling ⚠ heen en weer");
            assertThat(page.locator(".work-who")).hasText("van mij");
            page.locator(".work-line").click();
            assertThat(page.locator("#item .work-story").first().locator("li")).hasCount(3);
            page.keyboard().press("R");
            page.locator(".kcc-panel select[name=reason]").selectOption("FRONT_OFFICE_CAN");
            page.locator(".kcc-panel [type=submit]").press("Enter");
            assertThat(page.locator("#told")).hasText("Terug naar de balie.");
        }
        var handover = read(id);
        assertThat(handover.path("state").asText()).isEqualTo("RETURNED");
        assertThat(handover.path("pingPong").asBoolean()).isTrue();
        assertThat(handover.path("holders").findValuesAsText("name")).containsExactly("Burgerzaken",
                "Gemeentelijke belastingen", "Burgerzaken", "Balie (KCC)");
    }

    @Test
    void whoIsSecondIsToldWhoHasItAndAnswersWhenHeTakesItOver() {
        var municipality = kcc.newMunicipality();
        var id = handOver(municipality, "Kan ik trouwen op zondag?");

        try (var visit = list(BURGERZAKEN, municipality)) {
            var page = visit.page();
            page.locator(".work-line").click();
            page.keyboard().press("A");
            page.locator(".kcc-panel textarea").fill("Ja, op afspraak.");
            var taken = call("backoffice", "POST", "/v1/handovers/" + id + "/assign", "{\"assignee\": \"backoffice\"}");
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            page.locator(".kcc-panel [type=submit]").click();
            assertThat(page.locator(".kcc-panel [role=alert]")).containsText("backoffice werkt aan deze overdracht");
            assertThat(page.locator(".kcc-panel textarea")).hasValue("Ja, op afspraak.");
            assertThat(Looks.axe(page)).isEmpty();
            page.locator("[data-take-over]").check();
            page.locator(".kcc-panel [type=submit]").click();
            assertThat(page.locator("#told")).hasText("Beantwoord en afgerond.");
            assertThat(visit.complaints()).singleElement().asString().contains("409");
            visit.complaints().clear();
        }
        var handover = read(id);
        assertThat(handover.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(handover.path("result").asText()).isEqualTo("ANSWERED");
        var contact = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + handover.path("contactId").asText())
                .json();
        assertThat(contact.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(contact.path("history").findValuesAsText("text")).contains("Ja, op afspraak.");
    }

    @Test
    void whoOpensAnotherWhileAnAnswerIsOnItsWayCompletesTheOneThatIsAnswered() {
        var municipality = kcc.newMunicipality();
        var answered = handOver(municipality, "Waar kan ik trouwen?");
        var opened = handOver(municipality, "Wat kost een boom kappen?");

        try (var visit = list(BURGERZAKEN, municipality)) {
            var page = visit.page();
            var onItsWay = new ArrayList<Route>();
            page.route("**/intake/v1/contacts/*/answer", onItsWay::add);
            page.locator("[data-key='" + answered + "'] .work-line").click();
            assertThat(page.locator("#item")).containsText("Waar kan ik trouwen?");
            page.keyboard().press("A");
            page.locator(".kcc-panel textarea").fill("In het stadhuis.");
            page.locator(".kcc-panel [type=submit]").click();
            page.waitForCondition(() -> !onItsWay.isEmpty());
            page.locator("[data-key='" + opened + "'] .work-line").click();
            assertThat(page.locator("#item")).containsText("Wat kost een boom kappen?");
            onItsWay.getFirst().resume();
            assertThat(page.locator("#told")).hasText("Beantwoord en afgerond.");
            assertThat(page.locator("#item")).containsText("Wat kost een boom kappen?");
        }
        assertThat(read(answered).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(read(opened).path("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void manyAtOnceAndWhileOneIsAway() {
        var municipality = kcc.newMunicipality();
        List.of("Eerste vraag", "Tweede vraag", "Derde vraag").forEach(text -> handOver(municipality, text));
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        assertThat(call("backoffice", "GET", "/v1/handovers/_counts", null).status()).as("known as a colleague").isEqualTo(200);

        try (var visit = list(BURGERZAKEN, municipality)) {
            var page = visit.page();
            assertThat(page.locator(".work-line")).hasCount(3);
            assertThat((List<?>) page.evaluate(DUE_WORDS)).isEqualTo(List.of("LATE 2 dagen te laat", "LATE 1 uur te laat",
                    "LATE minder dan een uur te laat", "TODAY minder dan een uur", "TODAY nog 2 uur",
                    "TOMORROW 25-11-2026 00:30",
                    "LATER 26-11-2026 00:30"));
            page.keyboard().press("J");
            page.keyboard().press("X");
            page.keyboard().press("J");
            page.keyboard().press("X");
            assertThat(page.locator("#bulk strong")).hasText("2 gekozen");
            handOver(municipality, "Vierde vraag");
            assertThat(page.locator(".work-line")).hasCount(4, SOON);
            assertThat(page.locator(".work-line:focus .work-ask")).hasText("Tweede vraag");
            assertThat(page.locator("#bulk strong")).hasText("2 gekozen");
            page.locator("#bulk button").first().click();
            assertThat(page.locator("#bulk-told")).containsText("2 gedaan");
            assertThat(page.locator(".work-take:visible")).hasCount(2);
            page.locator(".work-take:visible").first().click();
            assertThat(page.locator("#told")).hasText("U werkt hier nu aan.");
            page.keyboard().press("V");
            assertThat(page.locator("#told")).hasText("Vrijgegeven. Een collega kan het nu nemen.");
            page.locator("[data-part=mine]").click();
            assertThat(page.locator(".work-line")).hasCount(2);
            page.goBack();
            assertThat(page.locator(".work-line")).hasCount(4);

            page.locator("#away").click();
            page.locator("#away-from").fill(today.toString());
            page.locator("#away-to").fill(today.plusDays(1).toString());
            page.locator("#away-substitute").selectOption("backoffice");
            assertThat(Looks.axe(page)).isEmpty();
            page.locator("#away-form [type=submit]").click();
            assertThat(page.locator("#away-dialog")).isHidden();
        }
        try (var visit = list("backoffice", municipality)) {
            assertThat(visit.page().locator("#standing-in")).containsText("U vervangt vandaag backoffice2");
            assertThat(visit.page().locator("[data-part=mine] strong")).hasText("2");
        }
        try (var visit = list(BURGERZAKEN, municipality)) {
            var page = visit.page();
            page.locator("#away").click();
            page.locator("#absences button").click();
            assertThat(page.locator("#absences li")).hasCount(0);
        }
    }

    @Test
    void aRuleManagerSetsUpADepartment() {
        var municipality = kcc.newMunicipality();
        try (var visit = Visit.atTheFrontDoor("ruler", kcc, browser, "/regels/afdelingen/?municipality=" + municipality)) {
            var page = visit.page();
            page.locator("#change-burgerzaken").click();
            page.locator("#desk-form [name=reminders]").check();
            page.locator("#desk-form [type=submit]").click();
            assertThat(page.locator("#desk-form-mailAddress-error")).containsText("Vul een e-mailadres in");
            page.locator("#d-mail").fill("burgerzaken@example.nl");
            page.locator("#d-coordinator").fill("backoffice");
            page.locator("#desk-form [type=submit]").click();
            assertThat(page.locator("#told")).hasText("Opgeslagen: Burgerzaken.");
            assertThat(page.locator("#rows tr").first()).containsText("burgerzaken@example.nl");
            assertThat(visit.complaints()).singleElement().asString().contains("400");
            visit.complaints().clear();
            assertThat(Looks.findings(page)).isEmpty();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
        var desk = call("ruler", "GET", "/v1/departments/burgerzaken/desk?municipality=" + municipality, null).json();
        assertThat(desk.path("coordinator").asText()).isEqualTo("backoffice");
        assertThat(desk.path("reminders").asBoolean()).isTrue();
    }

    private static void forward(Page page, String department) {
        page.keyboard().press("D");
        page.locator(".kcc-panel select[name=department]").selectOption(department);
        page.locator(".kcc-panel select[name=reason]").selectOption("WRONG_DEPARTMENT");
        page.locator(".kcc-panel [type=submit]").press("Enter");
    }

    private void coordinate(String municipality) {
        var stored = call("ruler", "PUT", "/v1/departments/burgerzaken/desk?municipality=" + municipality,
                "{\"coordinator\": \"backoffice\", \"reminders\": false, \"version\": 0}");
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
    }

    /// By the front office, to Burgerzaken.
    ///
    /// @return id of the hand-over
    private String handOver(String municipality, String question) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": "paspoort-aanvragen", "summary": "%s",
                 "outcome": "HANDOVER", "handover": {"reason": "NO_KNOWLEDGE", "department": "burgerzaken"}}]}"""
                .formatted(municipality, question));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var contact = answer.json().at("/contacts/0/id").asText();
        kcc.books().add(contact, municipality, Standing.HANDED_OVER);
        return await().atMost(PATIENCE)
                .until(() -> kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + contact)
                        .json().at("/backOffice/handoverId").asText(), id -> !id.isEmpty());
    }

    private JsonNode read(String handover) {
        return kcc.http().get(User.AGENT, kcc.url(Service.ROUTING), "/v1/handovers/" + handover).json();
    }

    private Http.Answer call(String user, String method, String path, String body) {
        var basic = user + ":" + kcc.product().localPassword();
        return kcc.http().send(null, method, kcc.url(Service.ROUTING).resolve(path), Map.of("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)), "Content-Type",
                "application/json"), body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private Visit list(String user, String municipality) {
        var visit = Visit.atTheFrontDoor(user, kcc, browser, "/werklijst/?municipality=" + municipality);
        assertThat(visit.page().locator(".work-line").first()).isVisible();
        return visit;
    }
}
