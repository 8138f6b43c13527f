package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/// The bar of period and filters in a real Chromium: in the address, undone by Back, taken along by the menu.
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class FilterBarIT {
    private static final String SEPTEMBER = "from=2026-09-01&to=2026-09-30";

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;

    FilterBarIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void somethingToFilter() {
        var desk = new Desk(kcc, municipality);
        desk.register("PHONE", "ANSWERED");
        desk.register("EMAIL", "CITIZEN_RETURNS");
        kcc.books().balance();
    }

    @Test
    void backUndoesOneChoiceAtATime() {
        try (var manager = open("/cijfers/waarom/", SEPTEMBER)) {
            var page = manager.page();
            var before = number(page, "history.length");

            page.locator("[name=channel]").selectOption("PHONE");
            page.locator("[name=reason]").selectOption("OVERDUE");
            page.locator("[name=window][value=year]").check();
            assertThat(page).hasURL(addressed("window=year&municipality=" + municipality + "&channel=PHONE&reason=OVERDUE"));
            assertThat(number(page, "history.length")).isEqualTo(before + 3);

            page.goBack();
            assertThat(page.locator("#days")).hasText("september 2026");
            assertThat(page.locator("[name=window]:checked")).hasCount(0);
            page.goBack();
            assertThat(page.locator("[name=reason]")).hasValue("");
            assertThat(page.locator("[name=channel]")).hasValue("PHONE");
            page.goBack();
            assertThat(page.locator("[name=channel]")).hasValue("");
            assertThat(page.locator("#filters-clear")).isHidden();
            page.goForward();
            assertThat(page.locator("[name=channel]")).hasValue("PHONE");
            page.locator("#filters-clear").click();
            assertThat(page).hasURL(addressed(SEPTEMBER + "&municipality=" + municipality));
            assertThat(page.locator("[name=channel]")).isFocused();
        }
    }

    @ParameterizedTest
    @CsvSource({ "from=2026-09-01&to=2026-09-30, augustus 2026, september 2026", "from=2025-01-01&to=2025-12-31, 2024, 2025",
            "from=2024-03-01&to=2024-03-31, februari 2024, maart 2024",
            "from=2026-03-09&to=2026-03-15, 02-03-2026 t/m 08-03-2026, 09-03-2026 t/m 15-03-2026" })
    void periodsAreSteppedThrough(String period, String before, String shown) {
        try (var manager = open("/cijfers/ontwikkeling/", period)) {
            var page = manager.page();
            assertThat(page.locator("#days")).hasText(shown);

            page.locator("#period-before").click();
            assertThat(page.locator("#days")).hasText(before);
            page.keyboard().press("]");
            assertThat(page.locator("#days")).hasText(shown);
            assertThat(page).hasURL(addressed(period + "&municipality=" + municipality));
            page.keyboard().press("[");
            assertThat(page.locator("#days")).hasText(before);
        }
    }

    @Test
    void nobodyStepsBeyondToday() {
        try (var manager = open("/cijfers/waarom/", "window=month")) {
            var page = manager.page();
            var after = page.locator("#period-after");
            assertThat(after).hasAttribute("aria-disabled", "true");

            page.locator("#period-before").click();
            assertThat(page.locator("[value=previous]")).isChecked();
            assertThat(page.locator("#status")).containsText("Afgesloten periode, stand van ");
            assertThat(after).hasAttribute("aria-disabled", "false");
            after.click();
            assertThat(page).hasURL(addressed("window=month&municipality=" + municipality));
            assertThat(page.locator("[name=window][value=month]")).isChecked();
            assertThat(after).hasAttribute("aria-disabled", "true");
        }
    }

    @ParameterizedTest
    @CsvSource({ "1-9-26, 20/9/2026", "2026-09-01, 20-09-26", "01-09-2026, 20-9-2026" })
    void daysOfOnesOwnHoldAsSoonAsBothAreRight(String first, String last) {
        try (var manager = open("/cijfers/waarom/", "window=month")) {
            var page = manager.page();
            page.locator("[value=own]").check();
            page.locator("[name=from]").fill(first);
            page.keyboard().press("Tab");
            page.locator("[name=to]").fill("31-9-2026");
            page.keyboard().press("Tab");
            assertThat(page.locator("#days-wrong")).hasText("De laatste dag bestaat niet. Schrijf een dag als 31-01-2026.");
            assertThat(page.locator("[name=to]")).hasAttribute("aria-invalid", "true");
            assertThat(Looks.axe(page)).isEmpty();

            page.locator("[name=to]").fill(last);
            page.keyboard().press("Tab");
            assertThat(page.locator("#days-wrong")).isEmpty();
            assertThat(page).hasURL(addressed("from=2026-09-01&to=2026-09-20&municipality=" + municipality));
            assertThat(page.locator("[name=from]")).hasValue("01-09-2026");
            assertThat(page.locator("[name=to]")).hasValue("20-09-2026");
            page.goBack();
            assertThat(page.locator("[name=window][value=month]")).isChecked();
        }
    }

    @Test
    void theMenuTakesAlongWhatIsLookedAt() {
        try (var manager = open("/cijfers/waarom/", SEPTEMBER)) {
            var page = manager.page();
            page.locator("[name=channel]").selectOption("EMAIL");
            follow(page, "Cijfers", "Kanalen");
            assertThat(page).hasURL(Pattern.compile(".*/cijfers/kanalen/.*"));
            assertThat(page).hasURL(addressed(SEPTEMBER + "&municipality=" + municipality + "&channel=EMAIL"));
            assertThat(page.locator("[name=channel]")).hasValue("EMAIL");

            follow(page, "Verbeteren", "Acties en normen");
            assertThat(page).hasURL(Pattern.compile(".*/verbeteren/.*"));
            follow(page, "Cijfers", "Ontwikkeling");
            assertThat(page.locator("#days")).hasText("september 2026");
            assertThat(page.locator("[name=channel]")).hasValue("EMAIL");
            assertThat(page.locator(".kcc-header").getByText("Hulp")).hasAttribute("href", "/hulp/#cijfers-ontwikkeling");
        }
    }

    @Test
    void aSecondTabDoesNotChangeTheFirst() {
        var other = kcc.newMunicipality();
        new Desk(kcc, other).register("PHONE", "ANSWERED");
        kcc.books().balance();
        try (var manager = open("/cijfers/waarom/", SEPTEMBER)) {
            var first = manager.page();
            var second = first.context().newPage();
            second.navigate(first.url().replace(municipality, other));
            second.locator("#municipality-choice").selectOption("");
            second.locator("#municipality-choice").selectOption(other);

            first.navigate(first.url().replaceAll("\\?.*", ""));
            assertThat(first.locator("#municipality-choice")).hasValue(municipality);
            assertThat(first).hasURL(Pattern.compile(".*[?&]municipality=" + municipality + ".*"));
        }
    }

    @Test
    void withoutAConnectionThePageSaysOfWhenItsFiguresAre() {
        try (var manager = open("/cijfers/waarom/", SEPTEMBER)) {
            var page = manager.page();
            page.context().setOffline(true);
            assertThat(page.locator("#status")).containsText("Geen verbinding, stand van ");
            assertThat(page.locator("main")).hasClass(Pattern.compile(".*dash--stale.*"));
            assertThat(page.locator("#problem")).isVisible();
            assertThat(Looks.axe(page)).isEmpty();

            page.context().setOffline(false);
            assertThat(page.locator("#status")).containsText("Afgesloten periode, stand van ");
            assertThat(page.locator("main")).not().hasClass(Pattern.compile(".*dash--stale.*"));
            assertThat(page.locator("#problem")).isHidden();
        }
    }

    @Test
    void onATelephoneTheBarFoldsAndSaysWhatIsLookedAt() {
        try (var manager = open("/cijfers/waarom/", SEPTEMBER + "&channel=PHONE")) {
            var page = manager.page();
            page.setViewportSize(390, 844);
            assertThat(page.locator("#filters-words")).containsText("september 2026 · ");
            assertThat(page.locator("#filters-words")).containsText("Telefoon");
            assertThat(page.locator("[name=channel]")).isHidden();

            page.locator("#filters-fold").press("Enter");
            assertThat(page.locator("[name=channel]")).isVisible();
            assertThat(Looks.axe(page)).isEmpty();
        }
    }

    private Visit open(String address, String query) {
        var manager = Visit.ofManager(kcc, browser, address + "?" + query + "&municipality=" + municipality);
        assertThat(manager.page().locator("#status")).containsText("tand van ");
        return manager;
    }

    private static void follow(Page page, String entry, String link) {
        page.locator(".kcc-header__nav summary", new Page.LocatorOptions().setHasText(entry)).click();
        page.locator(".kcc-header__nav details[open] a", new Page.LocatorOptions().setHasText(link)).first()
                .click();
        assertThat(page.locator("#days")).hasText(Pattern.compile("\\S"));
    }

    private static Pattern addressed(String query) {
        return Pattern.compile(".*\\?" + query);
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
