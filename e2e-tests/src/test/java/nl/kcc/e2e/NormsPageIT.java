package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

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
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// A manager takes one norm through the whole cycle, step after step, in a real Chromium: with an action begun by hand, and one begun
/// from a cause and withdrawn.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OnTheProduct.class)
class NormsPageIT {
    private static final String ACTION = "Vaste vragen over grofvuil in de kennisbank";
    private static final String OF_A_CAUSE = "De afdeling schrijft vaste antwoorden";

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
            assertThat(page.locator("#actions")).containsText("Er zijn nog geen acties. Kies bij Waarom een oorzaak");
            KeyboardWalk.assertGivesTheFocusBack(page.locator("#add-norm"));
            page.locator("#add-norm").press("Enter");
            page.getByLabel("Percentage").fill("180");
            page.locator("#n-owner").fill("Teamleider KCC");
            page.locator("#n-from").fill("30-02-2026");
            page.keyboard().press("Enter");

            assertThat(page.locator("[data-field=validFrom] .kcc-field__error"))
                    .hasText("Deze dag bestaat niet. Schrijf een dag als 28-11-2026.");
            assertThat(page.locator("#n-from")).isFocused();
            page.locator("#n-from").fill(Dutch.day(day(20)));
            assertThat(page.locator("#n-from-hint"))
                    .containsText("Alle oordelen vanaf " + Dutch.day(day(20)) + " veranderen mee");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-field=share] .kcc-field__error")).containsText("meer dan 0 tot en met 100");
            assertThat(page.getByLabel("Percentage")).isFocused();
            assertThat(visit.complaints()).hasSize(2).allMatch(complaint -> complaint.contains("400"));
            visit.complaints().clear();
            assertThat(Looks.axe(page)).isEmpty();
            page.getByLabel("Percentage").fill("80");
            page.keyboard().press("Enter");

            assertThat(card(page).locator("[data-saved]")).hasText("De norm is opgeslagen.");
            assertThat(card(page)).isFocused();
            assertSteps(page, "✓ Norm", "✕ Meten en toetsen", "✕ Analyseren", "✕ Verbeteren", "✕ Communiceren");
            assertThat(card(page)).containsText("minstens 80% · " + municipality + " · vanaf " + Dutch.day(day(20)));
            assertThat(card(page)).containsText("Nu nodig: toets of de norm en het cijfer nog kloppen");
        }
    }

    @Test
    @Order(2)
    void theDayOfATestIsRecorded() {
        try (var visit = open()) {
            var page = visit.page();
            press(card(page), "Norm wijzigen");
            assertThat(page.getByLabel("Percentage")).isFocused();
            page.getByLabel("Laatst getoetst op").fill(Dutch.day(day(0)));
            save(page);

            assertThat(card(page).locator("[data-saved]")).hasText("De norm is opgeslagen.");
            assertSteps(page, "✓ Norm", "✓ Meten en toetsen", "✕ Analyseren", "✕ Verbeteren", "✕ Communiceren");
            card(page).locator("summary").click();
            assertThat(card(page).locator(".norm-versions li")).hasCount(2);
        }
    }

    @Test
    @Order(3)
    void anActionShowsWhatItDidBeforeAndAfter() {
        try (var visit = open()) {
            var page = visit.page();
            page.locator("#add-action").click();
            page.getByLabel("Wat gaat u doen?").fill(ACTION);
            page.locator("#a-owner").fill("Coördinator kennisbank");
            page.locator("#a-started").fill(Dutch.day(day(7)));
            assertThat(page.locator("#a-norm option:checked")).containsText(municipality);
            save(page);

            var action = action(page, ACTION);
            assertThat(action).isFocused();
            assertThat(action.locator("[data-saved]")).hasText("De actie is opgeslagen.");
            assertThat(action).containsText("✓ Beter");
            assertThat(action).containsText("Of het door de actie komt, weten wij daarmee nog niet.");
            assertPeriod(action.locator(".action__period").nth(0), day(14), day(8));
            assertPeriod(action.locator(".action__period").nth(1), day(7), day(1));
            assertThat(Numbers.pressedIn(action).wrong()).isEmpty();
            assertSteps(page, "✓ Norm", "✓ Meten en toetsen", "✓ Analyseren", "✓ Verbeteren", "✕ Communiceren");
            assertThat(card(page).locator(".norm__next")).containsText("Nu nodig: publiceer de norm");
        }
    }

    @Test
    @Order(4)
    void anActionBegunFromACauseOutlivesTheSession() {
        var reason = kcc.http()
                .get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi/losses?window=all&municipality=" + municipality)
                .json().at("/reasons/0/key").asText();
        var address = "/verbeteren/?nieuwe-actie=1&municipality=%s&channel=PHONE&reason=%s&from=%s&to=%s"
                .formatted(municipality, reason, day(14), day(0));
        try (var visit = Visit.ofManager(kcc, browser, address)) {
            var page = visit.page();
            assertThat(page.getByLabel("Wat gaat u doen?")).isFocused();
            assertThat(page.locator("#a-municipality")).hasValue(municipality);
            assertThat(page.locator("#a-channel")).hasValue("PHONE");
            assertThat(page.locator("#a-reason")).hasValue(reason);
            assertThat(page.locator("#a-note")).hasValue(Pattern.compile("Aanleiding: .*" + Dutch.day(day(14)) + ".*"));
            assertThat(page.locator("#a-measured")).containsText("om deze reden mist");
            page.getByLabel("Wat gaat u doen?").fill(OF_A_CAUSE);
            page.locator("#a-owner").fill("Coördinator kennisbank");
            page.locator("#a-started").fill(Dutch.day(day(7)));
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.getByText("U hebt dit nog niet opgeslagen.")).isVisible();
            page.getByText("Verder invullen").click();
            page.context().clearCookies();
            page.locator("#action-dialog").getByText("Opslaan").click();
            page.locator("#sign-in").getByLabel("Wachtwoord").fill(kcc.product().localPassword());
            page.locator("#sign-in").getByLabel("Wachtwoord").press("Enter");

            var action = action(page, OF_A_CAUSE);
            assertThat(action).isFocused();
            assertThat(action.locator(".action__measure")).hasText("Gemist om deze reden");
            assertThat(action.locator(".action__period").nth(0)).containsText(lost(reason, day(14), day(8)));
            assertThat(action.locator(".action__period").nth(1)).containsText(lost(reason, day(7), day(1)));
            assertThat(Numbers.pressedIn(action).wrong()).isEmpty();
            assertThat(page.url()).doesNotContain("nieuwe-actie", "reason=");
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("401"));
            visit.complaints().clear();
        }
    }

    @Test
    @Order(5)
    void anActionIsWithdrawnWithAReason() {
        try (var visit = open()) {
            var page = visit.page();
            press(action(page, OF_A_CAUSE), "Intrekken");
            page.locator("dialog[open] [type=submit]").click();
            assertThat(page.locator("#withdraw-dialog .kcc-field__error").last())
                    .hasText("Schrijf waarom u deze actie intrekt.");
            assertThat(visit.complaints()).singleElement().asString().contains("400");
            visit.complaints().clear();
            page.getByLabel("Waarom trekt u deze actie in?").fill("Stond er al.");
            assertThat(Looks.axe(page)).isEmpty();
            page.locator("dialog[open] [type=submit]").click();

            var action = action(page, OF_A_CAUSE);
            assertThat(action).isFocused();
            assertThat(action).containsText("De actie is ingetrokken. Zij telt niet meer mee.");
            assertThat(action).containsText("door manager. Reden: Stond er al.");
            assertThat(action.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.locator("#actions summary")).containsText("Ingetrokken (1)");
            assertThat(kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/actions?municipality=" + municipality).json()
                    .path("actions").findValuesAsText("status")).containsOnlyOnce("WITHDRAWN");
        }
    }

    @Test
    @Order(6)
    void afterTellingItNoStepIsMissing() {
        try (var visit = open()) {
            var page = visit.page();
            press(card(page), "Norm wijzigen");
            page.getByLabel("Publiceren").check();
            save(page);
            assertThat(card(page)).containsText("· gepubliceerd");
            press(action(page, ACTION), "Wijzigen");
            page.getByLabel("Verteld op").fill(Dutch.day(day(0)));
            save(page);

            assertThat(card(page).locator(".norm__next")).hasText("Alle stappen zijn gezet.");
            assertSteps(page, "✓ Norm", "✓ Meten en toetsen", "✓ Analyseren", "✓ Verbeteren", "✓ Communiceren");
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            assertThat(Looks.findings(page)).isEmpty();
        }
        try (var citizen = Visit.ofCitizen(kcc, browser, "/openbaar/?municipality=" + municipality)) {
            assertThat(citizen.page().locator("#doing")).containsText(ACTION);
            assertThat(citizen.page().locator("#doing")).not().containsText(OF_A_CAUSE);
        }
    }

    /// "21 van 35", as `GET /v1/kpi/losses` tells it.
    private String lost(String reason, LocalDate from, LocalDate to) {
        var losses = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi/losses?municipality=%s&channel=PHONE&reason=%s&from=%s&to=%s".formatted(municipality, reason, from,
                        to))
                .json();
        return Dutch.count(losses.path("lost")) + " van " + Dutch.count(losses.at("/total/decided"));
    }

    private void assertPeriod(Locator row, LocalDate from, LocalDate to) {
        var total = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi?municipality=%s&from=%s&to=%s".formatted(municipality, from, to)).json().path("total");
        assertThat(row).containsText(Dutch.percent(total.path("fcr")));
        assertThat(row).containsText(Dutch.count(total.path("settled")) + " van " + Dutch.count(total.path("decided")));
    }

    private Visit open() {
        var visit = Visit.ofManager(kcc, browser, "/verbeteren/?window=year&municipality=" + municipality);
        assertThat(visit.page().locator("article.norm").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        return visit;
    }

    private Locator card(Page page) {
        return page.locator("section.norms-part")
                .filter(new Locator.FilterOptions().setHasText("Eigen norm van " + municipality))
                .locator("article.norm");
    }

    private static Locator action(Page page, String title) {
        return page.locator("li.action").filter(new Locator.FilterOptions().setHasText(title));
    }

    private void assertSteps(Page page, String... steps) {
        assertThat(card(page).locator(".norm-steps li")).containsText(steps);
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
