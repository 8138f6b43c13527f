package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/// The dashboard in a real Chromium, number by number and key by key.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class DashboardIT {
    /// Of each outcome so many, so that no two numbers are alike by chance.
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>(Map.of("ANSWERED", 9, "REFERRED", 2,
            "WARM_SETTLED", 3, "CITIZEN_RETURNS", 4, "SPAM", 5, "HANDOVER", 6));
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;

    DashboardIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void someContactsOfEachKind() {
        var desk = new Desk(kcc, municipality);
        OUTCOMES.forEach((outcome, times) -> {
            for (int i = 0; i < times; i++) {
                desk.register(CHANNELS.get(i % CHANNELS.size()), outcome);
            }
        });
        kcc.books().balance();
    }

    @Test
    void eachNumberOfTodayOpensToAListOfThatLength() {
        try (var manager = open("window=today")) {
            manager.awaitFigures();

            var numbers = Numbers.pressedOn(manager.page());

            assertThat(numbers.wrong()).isEmpty();
            assertThat(numbers.pressed()).isGreaterThan(50);
        }
    }

    @Test
    void eachDialogGivesTheFocusBack() {
        try (var manager = open("window=today")) {
            manager.page().locator("#meer > summary").click();
            KeyboardWalk.assertGivesTheFocusBack(manager.page().locator("#chasers"));
            KeyboardWalk.assertGivesTheFocusBack(manager.page().locator("#export-open"));
            manager.page().locator("#export-open").click();
            assertThat(Looks.axe(manager.page())).isEmpty();
        }
    }

    @Test
    void ownDaysThatAreWrongAreToldInWords() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator("[value=own]").check();
            page.locator("[name=from]").fill("10-2-2026");
            page.locator("[name=to]").fill("1-2-26");
            page.keyboard().press("Enter");

            assertThat(page.locator("#days-wrong")).hasText("De laatste dag ligt voor de eerste dag.");
            assertThat(page.locator("[name=to]")).isFocused();
            page.locator("[name=to]").fill("20-02-2026");
            assertThat(page.locator("#days")).containsText("10-02-2026 t/m 20-02-2026");
            assertThat(page.locator("#days-wrong")).isEmpty();
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
            assertThat(Looks.axe(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#fcr")).isVisible();
        }
    }

    @Test
    void filesAreSavedAndHoldTheFigure() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            page.locator("#meer > summary").click();
            page.locator(".state--HANDED_OVER .state__count button").click();
            var file = page.waitForDownload(() -> page.locator("#contacts").getByText("CSV").click());

            assertThat(file.suggestedFilename()).matches("[a-z0-9-]+_\\d{4}-\\d\\d-\\d\\d_vragen-overgedragen\\.csv");
            assertThat(file.path()).content().hasLineCount(1 + OUTCOMES.get("HANDOVER"));
        }
    }

    private Visit open(String query) {
        var manager = Visit.ofManager(kcc, browser, "/cijfers/?municipality=" + municipality + "&" + query);
        assertThat(manager.page().locator("#status")).hasAttribute("data-state", "live",
                new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        return manager;
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
