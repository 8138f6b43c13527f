package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;

/// What holds of every page for managers, in a real Chromium, with the figures of a whole month.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class EachPageIT {
    private final Kcc kcc;
    private final Browser browser;
    private PlayedMonth month;

    EachPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @BeforeAll
    void aMonth() {
        month = PlayedMonth.play(kcc);
    }

    @ParameterizedTest
    @CsvSource({ "/cijfers/, 100", "/cijfers/waarom/, 12", "/cijfers/ontwikkeling/, 12", "/cijfers/kanalen/, 20",
            "/cijfers/overdrachten/, 40",
            "/cijfers/onbeantwoord/, 8", "/cijfers/meer-vragen/, 8", "/verbeteren/, 8" })
    void eachNumberOpensToAListOfThatLength(String address, int atLeast) {
        try (var visit = open(address)) {
            var numbers = Numbers.pressedOn(visit.page());

            System.out.printf("%s: %d numbers pressed%n", address, numbers.pressed());
            assertThat(numbers.wrong()).isEmpty();
            assertThat(numbers.pressed()).isGreaterThanOrEqualTo(atLeast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cijfers/", "/cijfers/waarom/", "/cijfers/ontwikkeling/", "/cijfers/kanalen/",
            "/cijfers/overdrachten/",
            "/cijfers/onbeantwoord/", "/cijfers/meer-vragen/", "/verbeteren/" })
    void theWholePageIsWalkedByKeyboard(String address) {
        try (var visit = open(address)) {
            var walk = KeyboardWalk.over(visit.page());

            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            KeyboardWalk.assertGivesTheFocusBack(
                    visit.page().locator("main [data-contacts]:enabled, main [data-moments]:enabled").first());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cijfers/", "/cijfers/waarom/", "/cijfers/ontwikkeling/", "/cijfers/kanalen/",
            "/cijfers/overdrachten/",
            "/cijfers/onbeantwoord/", "/cijfers/meer-vragen/", "/verbeteren/" })
    void thereAreNoAccessibilityFindingsOnAnyScreen(String address) {
        try (var visit = open(address)) {
            assertThat(Looks.findings(visit.page())).isEmpty();
        }
    }

    @Test
    void theOldestWithoutAnAnswerLeadsToItsItem() {
        try (var visit = Visit.atTheFrontDoor("manager", kcc, browser, "/cijfers/onbeantwoord/" + month.query())) {
            var page = visit.page();
            var oldest = page.locator("#oldest button").first();
            oldest.click();

            assertThat(page.locator("#contact dt").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(oldest).isFocused();
        }
    }

    private Visit open(String address) {
        var visit = Visit.ofManager(kcc, browser, address + month.query());
        visit.awaitFigures();
        return visit;
    }
}
