package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.wire.User;

/// The dashboard in a real Chromium, number by number and key by key.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class DashboardIT {
    private static final Pattern COUNTED = Pattern.compile("^([\\d.]+) contact");
    /// Of each outcome so many, so that no two numbers are alike by chance.
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>(Map.of("ANSWERED", 9, "REFERRED", 2,
            "WARM_SETTLED", 3, "CITIZEN_RETURNS", 4, "SPAM", 5, "HANDOVER", 6));
    private static final Map<String, Counted> COUNTED_AS = Map.of("ANSWERED", Counted.SETTLED, "REFERRED",
            Counted.SETTLED, "WARM_SETTLED", Counted.WARM_SETTLED, "CITIZEN_RETURNS", Counted.CITIZEN_RETURNS, "SPAM",
            Counted.EXCLUDED, "HANDOVER", Counted.HANDED_OVER);
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    private final Kcc kcc;
    private final String municipality;
    private Playwright playwright;
    private Browser browser;

    DashboardIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void someContactsOfEachKind() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        OUTCOMES.forEach((outcome, times) -> {
            for (int i = 0; i < times; i++) {
                register(CHANNELS.get(i % CHANNELS.size()), outcome, COUNTED_AS.get(outcome));
            }
        });
        kcc.books().balance();
    }

    @AfterAll
    void stopTheBrowser() {
        playwright.close();
    }

    @Test
    void eachNumberOpensToAListOfThatLength() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator("#pause").click();
            page.locator("details summary").all().forEach(Locator::click);
            var wrong = new ArrayList<String>();
            var figures = page.locator("[data-contacts]:enabled").all();

            figures.forEach(figure -> {
                String shown = figure.innerText();
                figure.click();
                assertThat(page.locator("#contacts-count")).hasText(COUNTED);
                String listed = page.locator("#contacts-count").innerText();
                if (shown.endsWith("%") ? listed.startsWith("0 ") : !listed.startsWith(shown + " contact")) {
                    wrong.add(figure.getAttribute("aria-label") + " opens " + listed);
                }
                page.keyboard().press("Escape");
            });

            assertThat(figures).hasSizeGreaterThan(50);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void theWholePageIsWalkedByKeyboard() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator("#pause").click();
            page.locator("details summary").all().forEach(Locator::click);
            page.evaluate("document.activeElement.blur(); document.querySelectorAll('" + STOPS + "').forEach((stop, index) => "
                    + "stop.dataset.stop = index)");
            var expected = number(page, "[...document.querySelectorAll('" + STOPS + "')].filter(stop => "
                    + "stop.checkVisibility() && !(stop.type === 'radio' && !stop.checked) && !stop.closest('dialog')).length");
            var visited = new LinkedHashSet<String>();

            for (int i = 0; i < 400 && visited.size() < expected; i++) {
                page.keyboard().press("Tab");
                var stop = (String) page.evaluate("document.activeElement.dataset.stop ?? ''");
                if (!stop.isEmpty() && visited.add(stop)) {
                    assertThat((Boolean) page.evaluate("(stop => getComputedStyle(stop).outlineStyle !== 'none' || "
                            + "getComputedStyle(stop.nextElementSibling ?? stop).outlineStyle !== 'none')(document.activeElement)"))
                            .as("the focus is seen on " + page.evaluate("document.activeElement.outerHTML")).isTrue();
                }
            }

            assertThat(visited).hasSize(expected);
            page.locator("#chasers").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#contacts")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#chasers")).isFocused();
        }
    }

    @Test
    void thereAreNoAccessibilityFindings() {
        try (var manager = open("window=7d")) {
            var page = manager.page();
            page.locator("details summary").all().forEach(Locator::click);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                manager.assertNoAxeFindings();
            }
            page.setViewportSize(390, 844);
            manager.assertNoAxeFindings();
            assertThat(number(page, "document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            page.locator("#export-open").click();
            manager.assertNoAxeFindings();
        }
    }

    @Test
    void ownDaysThatAreWrongAreToldInWords() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator("[value=own]").check();
            page.locator("[name=from]").fill("2026-02-10");
            page.locator("[name=to]").fill("2026-02-01");
            page.getByText("Toon", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator("#days-wrong")).hasText("De laatste dag ligt voor de eerste dag.");
            assertThat(page.locator("[name=to]")).isFocused();
            page.locator("[name=to]").fill("2026-02-20");
            page.keyboard().press("Enter");
            assertThat(page.locator("#days")).containsText("10–20 februari 2026");
            assertThat(page).hasURL(Pattern.compile(".*from=2026-02-10&to=2026-02-20.*"));
        }
    }

    @Test
    void theWallHasLargeNumbersAndNothingToPress() {
        try (var manager = open("window=today&wand=1")) {
            var page = manager.page();
            page.setViewportSize(1920, 1080);

            assertThat(page.locator("#wall-fcr")).hasText(Pattern.compile("[\\d,]+%"));
            assertThat(page.locator("#wall-status")).hasAttribute("data-state", "live");
            assertThat(number(page, "parseFloat(getComputedStyle(document.getElementById('wall-fcr')).fontSize)"))
                    .isGreaterThanOrEqualTo(1080 / 5);
            assertThat(number(page, "[...document.querySelectorAll('button, select, input')].filter(one => "
                    + "one.checkVisibility()).length")).isZero();
            assertThat(number(page, "document.documentElement.scrollHeight")).isLessThanOrEqualTo(1080);
            manager.assertNoAxeFindings();
            page.keyboard().press("Escape");
            assertThat(page.locator("#fcr")).isVisible();
        }
    }

    @Test
    void filesAreSavedAndHoldTheFigure() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator(".state--HANDED_OVER .state__count button").click();
            var file = page.waitForDownload(() -> page.locator("#contacts").getByText("CSV").click());

            assertThat(file.suggestedFilename()).startsWith("contacten-").endsWith(".csv");
            assertThat(file.path()).content().hasLineCount(1 + OUTCOMES.get("HANDOVER"));
        }
    }

    private static final String STOPS = "a[href], button:enabled, select, input, summary, [tabindex=\"0\"]";

    private ManagersPage open(String query) {
        var manager = ManagersPage.open(kcc, browser, "/?municipality=" + municipality + "&" + query);
        assertThat(manager.page().locator("#status")).hasAttribute("data-state", "live",
                new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        return manager;
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }

    private void register(String channel, String outcome, Counted counted) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                "{\"municipality\": \"%s\", \"channel\": \"%s\", \"questions\": [{\"topic\": null, \"summary\": \"Een vraag\", \"outcome\": \"%s\"}]}"
                        .formatted(municipality, channel, outcome));
        assertThat(answer.status()).isEqualTo(201);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, channel, counted);
    }
}
