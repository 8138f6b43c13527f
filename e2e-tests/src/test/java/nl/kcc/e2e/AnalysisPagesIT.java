package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import com.microsoft.playwright.Page;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

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
    void thePageBeginsWithTheCausesOfTheAdvice() {
        var advice = kcc.http()
                .get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi/advice?window=today&municipality=" + municipality)
                .json();
        try (var manager = open("/cijfers/waarom/")) {
            var page = manager.page();
            assertThat(page.locator("#advice")).hasText(advice.path("sentence").asText());
            assertThat(page.locator("#advice")).containsText("De norm is 80%: u mist ");
            var causes = page.locator("#causes > li");
            assertThat(causes).hasCount(advice.path("causes").size());
            for (int i = 0; i < causes.count(); i++) {
                var cause = advice.path("causes").path(i);
                assertThat(causes.nth(i).locator(".cause__worth")).containsText("%d vragen gemist, %s punten waard".formatted(
                        cause.path("lost").asInt(), Dutch.points(cause.path("points").asDouble())));
                assertThat(causes.nth(i).getByText("Actie starten")).hasAttribute("href", Pattern.compile(
                        "/verbeteren/\\?nieuwe-actie=1&municipality=%s&reason=%s&from=.*&to=.*".formatted(municipality,
                                cause.path("reason").asText())));
            }
            assertThat(Numbers.pressedIn(page.locator("main")).wrong()).isEmpty();
            assertThat(page.locator("main")).not().containsText("Zonder afdeling");
        }
    }

    @Test
    void eachWayOfTellingApartHasItsTableAndItsAdvice() {
        try (var manager = open("/cijfers/waarom/")) {
            var page = manager.page();
            for (String way : List.of("onderwerp", "afdeling", "kanaal", "reden")) {
                page.getByLabel(way, new Page.GetByLabelOptions().setExact(true)).check();

                assertThat(page.locator(".loss-table:visible")).hasCount(1);
                assertThat(page.locator(".loss-table:visible thead th").first())
                        .hasText(Pattern.compile(way, CASE_INSENSITIVE));
                assertThat(page.locator("#advice")).containsText(way);
                assertThat(Numbers.pressedIn(page.locator(".loss-table:visible")).wrong()).isEmpty();
            }
        }
    }

    @Test
    void aReasonOpensToItsTopicsByKeyboard() {
        try (var manager = open("/cijfers/waarom/")) {
            var page = manager.page();
            var more = page.locator("#reasons .loss-more").first();
            more.focus();
            page.keyboard().press("Enter");

            assertThat(more).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".loss-detail")).containsText("Onderwerp");
            assertThat(Numbers.pressedIn(page.locator(".loss-detail")).wrong()).isEmpty();
        }
    }

    @Test
    void aReachedNormIsNotMissedAndNothingIsNothing() {
        var above = kcc.newMunicipality();
        var desk = new Desk(kcc, above);
        desk.register(Instant.now(), "PHONE", "ANSWERED", 40);
        desk.register("PHONE", "CITIZEN_RETURNS");
        kcc.books().balance();

        try (var manager = open("/cijfers/waarom/", above)) {
            assertThat(manager.page().locator("#advice-title")).hasText("U haalt de norm");
            assertThat(manager.page().locator("#losses-title")).hasText("Wat nog beter kan");
            assertThat(manager.page().locator("#causes")).isHidden();
            assertThat(manager.page().locator("main")).not().containsText(Pattern.compile("u mist|missen"));
        }
        try (var manager = open("/cijfers/waarom/", kcc.newMunicipality())) {
            assertThat(manager.page().locator("#advice")).containsText("Kies een andere periode");
            assertThat(manager.page().locator("#losses")).isHidden();
            assertThat(manager.page().locator("#ways")).isHidden();
        }
    }

    @Test
    void interactionsOpenToTheirQuestions() {
        try (var manager = open("/cijfers/meer-vragen/")) {
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
        try (var manager = Visit.atTheFrontDoor("manager", kcc, browser,
                "/cijfers/waarom/?window=today&municipality=" + municipality)) {
            var page = manager.page();
            assertThat(page.locator("#status")).containsText("Stand van");
            var address = page.url();
            Locator figure = page.locator("[data-contacts]:enabled:visible")
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
        return open(address, municipality);
    }

    private Visit open(String address, String of) {
        var manager = Visit.ofManager(kcc, browser, address + "?window=today&municipality=" + of);
        assertThat(manager.page().locator("#status")).containsText("Stand van");
        return manager;
    }
}
