package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// A rule manager keeps the calendar of a municipality, in a real Chromium. Each test writes for a municipality of its own.
@Order(10)
@ExtendWith(OnTheProduct.class)
class CalendarPageIT {

    private final Kcc kcc;
    private final Browser browser;

    CalendarPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @Test
    void aDayOffSaysWhatItMovesAndMovesItOnlyWhenAsked() {
        var municipality = kcc.newMunicipality();
        var contact = handedOver(municipality);
        var due = handover(municipality).path("dueAt").asText();
        try (var visit = open(municipality)) {
            var page = visit.page();
            assertThat(page.locator("#whose")).containsText("gewone kalender");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#add-day").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#exceptions [name='date']")).isFocused();
            page.locator("#exceptions [name='date']").fill(due.substring(0, 10));
            page.locator("#exceptions [name='name']").fill("Studiedag");
            page.locator("#exceptions [name='name']").press("Enter");

            assertThat(page.locator("#calendar-changes")).containsText("verschuift er 1, als u dat wilt");
            assertThat(page.locator("#calendar-changes h3")).isFocused();
            assertThat(page.locator("#calendar-changes tbody tr")).hasCount(1);
            assertThat(Looks.findings(page)).isEmpty();
            assertThat(calendar(municipality).path("own").asBoolean()).isFalse();

            page.locator("[data-save='move']").click();
            assertThat(page.locator("#saved")).hasText("Opgeslagen. 1 moment is verschoven.");
            assertThat(page.locator("#calendar-history")).containsText("van ruler op");
        }
        assertThat(calendar(municipality).at("/exceptions").findValuesAsText("name")).contains("Studiedag");
        assertThat(handover(municipality).path("dueAt").asText()).isGreaterThan(due);
        assertThat(handover(municipality).path("contactId").asText()).isEqualTo(contact);
    }

    @Test
    void faultsAreSaidAndNothingTypedIsLostWhenSomebodyElseWasFirst() {
        var municipality = kcc.newMunicipality();
        try (var visit = open(municipality)) {
            var page = visit.page();
            page.getByLabel("Gewone week, maandag, van", new Page.GetByLabelOptions().setExact(true)).fill("18:00");
            page.getByLabel("Gewone week, maandag, tot", new Page.GetByLabelOptions().setExact(true)).fill("");
            page.locator("#add-deviation").click();
            page.locator("#calendar-preview").click();
            assertThat(page.locator("#calendar-error")).containsText("kies een afdeling, een kanaal of allebei");
            assertThat(page.locator("#calendar-error")).containsText("geen openingstijden");

            page.locator("#deviations button").click();
            page.getByLabel("Gewone week, maandag, tot", new Page.GetByLabelOptions().setExact(true)).fill("20:00");
            page.locator("#good-friday").check();
            store(municipality);
            page.locator("#calendar-preview").click();
            assertThat(page.locator("#calendar-error")).containsText("intussen gewijzigd");
            assertThat(page.locator("#good-friday")).isChecked();
            visit.complaints().removeIf(complaint -> complaint.contains("400") || complaint.contains("409"));
            page.locator("#calendar-preview").click();
            page.locator("[data-save='keep']").click();
            assertThat(page.locator("#saved")).containsText("Opgeslagen");
        }
        assertThat(calendar(municipality).path("goodFridayClosed").asBoolean()).isTrue();
        assertThat(calendar(municipality).at("/openingHours/MONDAY/0").asText()).isEqualTo("18:00-20:00");
    }

    @Test
    void whatIsStoredIsWhatStandsThereWithEachBlockOfADay() {
        var municipality = kcc.newMunicipality();
        store(municipality, "\"09:00-10:00\", \"11:00-12:00\", \"13:00-17:00\"");
        try (var visit = open(municipality)) {
            var page = visit.page();
            var held = new ArrayList<Route>();
            var questions = Pattern.compile("dryRun=true");
            page.route(questions, held::add);
            page.locator("#calendar-preview").click();
            page.waitForCondition(() -> !held.isEmpty());
            page.locator("#good-friday").check(); // before the answer
            page.waitForResponse(response -> response.url().contains("dryRun"), () -> held.getFirst().resume());
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(page.locator("#calendar-changes")).isHidden();

            page.unroute(questions);
            page.locator("#calendar-preview").click();
            page.locator("[data-save='keep']").click();
            assertThat(page.locator("#saved")).containsText("Opgeslagen");
        }
        assertThat(calendar(municipality).path("goodFridayClosed").asBoolean()).isTrue();
        assertThat(calendar(municipality).at("/openingHours/MONDAY")).hasSize(3);
    }

    @Test
    void aTermIsCountedWithEachDayAndAYearShowsWhatIsClosed() {
        try (var visit = open(kcc.newMunicipality())) {
            var page = visit.page();
            page.locator("#c-from").fill("2026-05-22T10:00");
            page.locator("#c-amount").fill("1");
            page.locator("#c-amount").press("Enter");
            assertThat(page.locator("#counted"))
                    .hasText("Antwoord uiterlijk dinsdag 26 mei om 17.00 uur. 1 dag telt mee, 3 niet.");
            assertThat(page.locator("#counted-days")).containsText("Tweede Pinksterdag, gesloten");
            page.locator("#c-unit").selectOption("weeks");
            page.locator("#count-form button").click();
            assertThat(page.locator("#counted")).containsText("tot en met vrijdag 29 mei 2026");

            page.locator("#year").selectOption("2027");
            assertThat(page.locator("#months section")).hasCount(12);
            assertThat(page.locator("#months")).containsText("Koningsdag – dicht");
            page.setViewportSize(390, 844);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }

    @Test
    void termsSayWhatTheyMoveToo() {
        try (var visit = open(kcc.newMunicipality())) {
            var page = visit.page();
            assertThat(page.locator("#laws > li").first().locator("[name='article']")).hasValue("Awb 9:11");
            page.locator("#channel-terms select").first().selectOption("workingHours");
            page.locator("#channel-terms input").first().fill("300");
            page.locator("#terms-preview").click();
            assertThat(page.locator("#terms-error")).containsText("200 werkuren");
            visit.complaints().removeIf(complaint -> complaint.contains("400"));
            page.locator("#channel-terms input").first().fill("8");
            page.locator("#terms-preview").click();
            assertThat(page.locator("#terms-changes"))
                    .containsText(Pattern.compile("afgesproken moment.* open. Daarvan verschui"));
            assertThat(Looks.findings(page)).isEmpty();
        }
    }

    @Test
    void whoWaitsForTheCitizenSeesTheTermStandStill() {
        var municipality = kcc.newMunicipality();
        handedOver(municipality);
        var due = handover(municipality).path("dueAt").asText();
        try (var visit = Visit.atTheFrontDoor("backoffice", kcc, browser, "/werklijst/?municipality=" + municipality)) {
            var page = visit.page();
            page.locator(".work-line").click();
            assertThat(page.locator("#item")).containsText("Hoe de termijn is geteld");
            page.keyboard().press("I");
            page.locator(".kcc-panel select[name=reason]").selectOption("DATA_MISSING");
            page.locator(".kcc-panel [type=submit]").press("Enter");

            assertThat(page.locator("#told")).hasText("De termijn staat stil tot de inwoner reageert.");
            assertThat(page.locator("#item")).containsText("Wacht op de inwoner sinds");
            assertThat(Looks.axe(page)).isEmpty();
            assertThat(handover(municipality).path("dueAt").asText()).isGreaterThan(due);
            page.keyboard().press("I");
            assertThat(page.locator("#told")).hasText("De termijn loopt weer.");
        }
        assertThat(handover(municipality).path("dueAt").asText().substring(0, 10)).isEqualTo(due.substring(0, 10));
    }

    private String handedOver(String municipality) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": "gladheid",
                 "summary": "Wordt hier gestrooid?", "outcome": "HANDOVER", "handover": {"reason": "NO_KNOWLEDGE"}}]}"""
                .formatted(municipality));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var contact = answer.json().at("/contacts/0/id").asText();
        kcc.books().add(contact, municipality, Standing.HANDED_OVER);
        kcc.books().balance();
        return contact;
    }

    private JsonNode handover(String municipality) {
        return get(User.BACK_OFFICE, "/v1/handovers?municipality=" + municipality).at("/handovers/0");
    }

    private JsonNode calendar(String municipality) {
        return get(User.RULE_MANAGER, "/v1/calendars/" + municipality);
    }

    private JsonNode get(User user, String path) {
        var answer = kcc.http().get(user, kcc.url(Service.ROUTING), path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void store(String municipality) {
        store(municipality, "\"09:00-17:00\"");
    }

    private void store(String municipality, String monday) {
        int version = calendar(municipality).path("version").asInt();
        var stored = kcc.http().send(User.RULE_MANAGER, "PUT",
                kcc.url(Service.ROUTING).resolve("/v1/calendars/" + municipality), Map.of(), """
                        {"version": %d, "openingHours": {"MONDAY": [%s]}, "liberationDay": "NEVER"}"""
                        .formatted(version, monday).getBytes(StandardCharsets.UTF_8));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
    }

    private Visit open(String municipality) {
        var visit = Visit.of("ruler", kcc, browser, Service.ROUTING, "/kalender/?municipality=" + municipality);
        assertThat(visit.page().locator("#week .week__day")).hasCount(7);
        assertThat(visit.page().locator("#channel-terms > *")).hasCount(4);
        return visit;
    }
}
