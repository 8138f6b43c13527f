package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.truth.Counted;
import nl.kcc.simulator.wire.User;

/// The pages of losses and trends in a real Chromium.
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class AnalysisPagesIT {
    private static final Pattern COUNTED = Pattern.compile("^([\\d.]+) contact");
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>(Map.of("ANSWERED", 7, "WARM_SETTLED", 3,
            "CITIZEN_RETURNS", 2, "HANDOVER", 5));
    private static final Map<String, Counted> COUNTED_AS = Map.of("ANSWERED", Counted.SETTLED, "WARM_SETTLED",
            Counted.WARM_SETTLED, "CITIZEN_RETURNS", Counted.CITIZEN_RETURNS, "HANDOVER", Counted.HANDED_OVER);
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");

    private final Kcc kcc;
    private final String municipality;
    private Playwright playwright;
    private Browser browser;

    AnalysisPagesIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void interactionsOfTwoQuestionsEach() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        OUTCOMES.forEach((outcome, times) -> {
            for (int i = 0; i < times; i++) {
                register(CHANNELS.get(i % CHANNELS.size()), outcome);
            }
        });
        kcc.books().balance();
    }

    @AfterAll
    void stopTheBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/verlies/", "/verloop/" })
    void eachNumberOpensToAListOfThatLength(String address) {
        try (var manager = open(address)) {
            var page = manager.page();
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

            assertThat(figures).hasSizeGreaterThan(10);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void aTopicOpensToItsReasonsByKeyboard() {
        try (var manager = open("/verlies/")) {
            var page = manager.page();
            page.locator(".loss-more").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".loss-more").first()).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".loss-detail")).isVisible();
            assertThat(page.locator("#reach")).containsText("onderwerp");
        }
    }

    @Test
    void interactionsOpenToTheirQuestions() {
        try (var manager = open("/verloop/")) {
            var page = manager.page();
            Locator several = page.locator("[data-moments]").first();
            several.click();

            assertThat(page.locator("#moments-count")).containsText(several.innerText() + " contactmoment");
            assertThat(page.locator("#moments-rows li")).hasCount(2 * Integer.parseInt(several.innerText()));
            page.keyboard().press("Escape");
            assertThat(several).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/verlies/", "/verloop/" })
    void thereAreNoAccessibilityFindings(String address) {
        try (var manager = open(address)) {
            var page = manager.page();
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                manager.assertNoAxeFindings();
            }
            page.setViewportSize(390, 844);
            manager.assertNoAxeFindings();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
        }
    }

    private ManagersPage open(String address) {
        var manager = ManagersPage.open(kcc, browser, address + "?window=today&municipality=" + municipality);
        assertThat(manager.page().locator("#status")).containsText("Stand van");
        return manager;
    }

    private void register(String channel, String outcome) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                "{\"municipality\": \"%1$s\", \"channel\": \"%2$s\", \"questions\": [{\"topic\": null, \"summary\": \"Een vraag\", \"outcome\": \"%3$s\"}, {\"topic\": null, \"summary\": \"Nog een vraag\", \"outcome\": \"ANSWERED\"}]}"
                        .formatted(municipality, channel, outcome));
        assertThat(answer.status()).isEqualTo(201);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, channel, COUNTED_AS.get(outcome));
        kcc.books().add(answer.json().at("/contacts/1/id").asText(), municipality, channel, Counted.SETTLED);
    }
}
