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
import com.microsoft.playwright.Locator;

/// The pages of losses and trends in a real Chromium.
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class AnalysisPagesIT {
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>(Map.of("ANSWERED", 7, "WARM_SETTLED", 3,
            "CITIZEN_RETURNS", 2, "HANDOVER", 5));
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;

    AnalysisPagesIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void interactionsOfTwoQuestionsEach() {
        var desk = new Desk(kcc, municipality);
        OUTCOMES.forEach((outcome, times) -> {
            for (int i = 0; i < times; i++) {
                desk.register(CHANNELS.get(i % CHANNELS.size()), outcome, "ANSWERED");
            }
        });
        kcc.books().balance();
    }

    @Test
    void aTopicOpensToItsReasonsByKeyboard() {
        try (var manager = open("/cijfers/waarom/")) {
            var page = manager.page();
            page.locator(".loss-more").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".loss-more").first()).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".loss-detail")).isVisible();
            assertThat(Numbers.pressedIn(page.locator(".loss-detail")).wrong()).isEmpty();
            assertThat(page.locator("#reach")).containsText("onderwerp");
        }
    }

    @Test
    void interactionsOpenToTheirQuestions() {
        try (var manager = open("/cijfers/ontwikkeling/")) {
            var page = manager.page();
            Locator several = page.locator("[data-moments]").first();
            several.click();

            assertThat(page.locator("#moments-count")).containsText(several.innerText() + " contactmoment");
            assertThat(page.locator("#moments-rows li")).hasCount(2 * Integer.parseInt(several.innerText()));
            page.keyboard().press("Escape");
            KeyboardWalk.assertGivesTheFocusBack(several);
        }
    }

    @Test
    void aRowOfAListLeadsToTheStoryAndBackClosesTheList() {
        try (var manager = open("/cijfers/waarom/")) {
            var page = manager.page();
            var address = page.url();
            Locator figure = page.locator("[data-contacts]:enabled")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[1-9]"))).first();
            figure.click();
            Locator reference = page.locator("#contacts-rows button").first();
            reference.click();

            assertThat(page.locator("#contact")).containsText("Kenmerk");
            assertThat(page.locator("#contact [role=status]")).containsText("Besluit");
            assertThat(Looks.axe(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(reference).isFocused();
            page.goBack();
            assertThat(page.locator("#contacts")).isHidden();
            assertThat(figure).isFocused();
            assertThat(page).hasURL(address);
        }
    }

    private Visit open(String address) {
        var manager = Visit.ofManager(kcc, browser, address + "?window=today&municipality=" + municipality);
        assertThat(manager.page().locator("#status")).containsText("Stand van");
        return manager;
    }
}
