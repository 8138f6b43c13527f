package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// A manager takes one norm through the whole cycle, step after step, in a real Chromium.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OnTheProduct.class)
class NormsPageIT {
    private static final String ACTION = "Vaste vragen over grofvuil in de kennisbank";

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;

    NormsPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void worseWeeksAndABetterOne() {
        var desk = new Desk(kcc, municipality);
        desk.register(ago(10), "PHONE", "ANSWERED", 14);
        desk.register(ago(10), "PHONE", "HANDOVER", 21);
        desk.register(ago(3), "PHONE", "ANSWERED", 38);
        desk.register(ago(3), "PHONE", "HANDOVER", 2);
        kcc.books().balance();
    }

    @Test
    @Order(1)
    void aNormIsAddedByKeyboardAndItsMissingStepsAreShown() {
        try (var visit = open()) {
            var page = visit.page();
            KeyboardWalk.assertGivesTheFocusBack(page.locator("#add-norm"));
            page.locator("#add-norm").press("Enter");
            page.getByLabel("Percentage").fill("180");
            page.locator("#n-owner").fill("Teamleider KCC");
            page.keyboard().press("Enter");

            assertThat(page.locator("[data-field=share] .kcc-field__error")).containsText("meer dan 0 tot en met 100");
            assertThat(page.getByLabel("Percentage")).isFocused();
            assertThat(Looks.axe(page)).isEmpty();
            assertThat(visit.complaints()).singleElement().asString().contains("400");
            visit.complaints().clear();
            page.getByLabel("Percentage").fill("80");
            page.keyboard().press("Enter");

            assertThat(page.locator("#saved")).hasText("De norm is opgeslagen.");
            assertThat(page.locator("#add-norm")).isFocused();
            assertSteps(page, "80%", "✕ ontbreekt", "✕ ontbreekt", "✕ ontbreekt", "✕ ontbreekt");
            assertThat(card(page)).containsText("Deze norm is nog nooit getoetst.");
        }
    }

    @Test
    @Order(2)
    void theDayOfATestIsRecorded() {
        try (var visit = open()) {
            var page = visit.page();
            press(card(page), "Norm wijzigen");
            page.getByLabel("Laatst getoetst op").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
            save(page);

            assertThat(page.locator("#saved")).hasText("De norm is opgeslagen.");
            assertSteps(page, "80%", "✓ gezet", "✕ ontbreekt", "✕ ontbreekt", "✕ ontbreekt");
            card(page).locator("summary").click();
            assertThat(card(page).locator(".norm-versions li")).hasCount(2);
        }
    }

    @Test
    @Order(3)
    void anActionShowsWhatItDidBeforeAndAfter() {
        try (var visit = open()) {
            var page = visit.page();
            press(card(page), "Actie toevoegen");
            page.getByLabel("Wat gaat u doen?").fill(ACTION);
            page.locator("#a-owner").fill("Coördinator kennisbank");
            page.locator("#a-status").selectOption("RUNNING");
            page.locator("#a-started").fill(day(7).toString());
            save(page);

            var action = card(page).locator(".norm-action");
            assertThat(action).containsText("✓ Beter");
            assertThat(action).containsText("meer dan toeval");
            assertPeriod(action.locator("tbody tr").nth(0), day(14), day(8));
            assertPeriod(action.locator("tbody tr").nth(1), day(7), day(1));
            assertThat(Numbers.pressedIn(card(page)).wrong()).isEmpty();
            assertSteps(page, "80%", "✓ gezet", "✓ gezet", "✓ gezet", "✕ ontbreekt");
            assertThat(card(page).locator(".norm__next")).containsText("Nu nodig: communiceren.");
        }
    }

    @Test
    @Order(4)
    void afterTellingItNoStepIsMissing() {
        try (var visit = open()) {
            var page = visit.page();
            press(card(page), "Norm wijzigen");
            page.getByLabel("Publiceren").check();
            save(page);
            assertThat(card(page)).containsText("· gepubliceerd");
            press(card(page).locator(".norm-action"), "Wijzigen");
            page.getByLabel("Gecommuniceerd op").fill(day(0).toString());
            save(page);

            assertThat(card(page).locator(".norm__next")).hasText("Alle stappen zijn gezet.");
            assertSteps(page, "80%", "✓ gezet", "✓ gezet", "✓ gezet", "✓ gezet");
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            assertThat(Looks.findings(page)).isEmpty();
        }
        try (var citizen = Visit.ofCitizen(kcc, browser, "/openbaar/?municipality=" + municipality)) {
            assertThat(citizen.page().locator("#doing")).containsText(ACTION);
        }
    }

    private void assertPeriod(Locator row, LocalDate from, LocalDate to) {
        var total = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi?municipality=%s&from=%s&to=%s".formatted(municipality, from, to)).json().path("total");
        assertThat(row).containsText(Dutch.percent(total.path("fcr")));
        assertThat(row).containsText(Dutch.count(total.path("settled")) + " van " + Dutch.count(total.path("decided")));
        assertThat(row).containsText(Dutch.margin(total));
    }

    private Visit open() {
        var visit = Visit.ofManager(kcc, browser, "/verbeteren/?window=year&municipality=" + municipality);
        assertThat(visit.page().locator("#cycle-rows tr").first()).isVisible();
        return visit;
    }

    private Locator card(Page page) {
        return page.locator("article.norm").filter(new Locator.FilterOptions().setHasText("Gemeente " + municipality));
    }

    /// What the overview says of the municipality's own norm, from the norm itself on.
    private void assertSteps(Page page, String... steps) {
        var row = page.locator("#cycle-rows tr").filter(new Locator.FilterOptions().setHasText(municipality));
        assertThat(row.locator("td:nth-of-type(n+2)")).hasText(steps);
    }

    private static void press(Locator part, String button) {
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    private static void save(Page page) {
        page.locator("dialog[open]").getByText("Opslaan").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private static LocalDate day(int ago) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(ago);
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
