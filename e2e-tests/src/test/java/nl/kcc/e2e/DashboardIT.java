package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Pattern ANYTHING = Pattern.compile("\\S");
    /// As a reader sees them: a date has three, and what is folded away has none.
    private static final String NUMBERS = """
            () => {
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const within = texts.currentNode.parentElement;
                const place = document.createRange();
                place.selectNodeContents(texts.currentNode);
                if (!within.closest('script, option, noscript, dialog, .kcc-visually-hidden') && within.checkVisibility()
                    && place.getClientRects().length) {
                  found.push(...(texts.currentNode.textContent.match(/\\d[\\d.,]*/g) ?? []));
                }
              }
              return found;
            }""";

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

            assertThat(file.suggestedFilename()).startsWith("contacten-").endsWith(".csv");
            assertThat(file.path()).content().hasLineCount(1 + OUTCOMES.get("HANDOVER"));
        }
    }

    /// Whatever there is behind "Meer" is not counted: it is folded away.
    @ParameterizedTest
    @ValueSource(strings = { "window=today", "window=month", "window=year", "window=today&channel=PHONE" })
    void theFirstScreenHoldsAtMostFortyNumbers(String query) {
        try (var manager = Visit.ofManager(kcc, browser, "/cijfers/?" + query)) {
            var page = manager.page();
            assertThat(page.locator("#fcr")).hasText(Pattern.compile("[\\d,]+%"));
            assertThat(page.locator("#outlook-first")).hasText(ANYTHING);
            assertThat(page.locator("#oldest-message")).hasText(ANYTHING);

            var numbers = (List<?>) page.evaluate(NUMBERS);

            assertThat(numbers).hasSizeBetween(8, 40);
        }
    }

    @Test
    void theRestIsBehindAWordThatRemembers() {
        try (var manager = open("window=today")) {
            var page = manager.page();
            assertThat(page.locator("#states")).isHidden();
            page.locator("#meer > summary").press("Enter");
            assertThat(page.locator("#states")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*municipality=" + municipality + ".*#meer"));

            page.navigate(page.url().replace("#meer", ""));
            assertThat(page.locator("#states")).isVisible();
            page.locator("#meer > summary").click();
            page.reload();
            assertThat(page.locator("#fcr")).hasText(Pattern.compile("[\\d,]+%"));
            assertThat(page.locator("#states")).isHidden();

            page.navigate(page.url() + "#aspects-title");
            assertThat(page.locator("#aspects-title")).isVisible();
        }
    }

    @Test
    void aPeriodThatHasEndedIsNotLive() {
        var desk = new Desk(kcc, municipality);
        var day = LocalDate.now(AMSTERDAM).minusDays(40);
        desk.register(day.atTime(12, 0).atZone(AMSTERDAM).toInstant(), "COUNTER", "ANSWERED", 3);
        kcc.books().balance();
        try (var manager = Visit.ofManager(kcc, browser,
                "/cijfers/?municipality=%s&from=%s&to=%s".formatted(municipality, day, day))) {
            var page = manager.page();
            var streams = new ArrayList<String>();
            page.onRequest(
                    request -> Optional.of(request.url()).filter(url -> url.contains("/stream")).ifPresent(streams::add));
            page.reload();
            assertThat(page.locator("#status")).hasAttribute("data-state", "ended");
            assertThat(page.locator("#status-text"))
                    .hasText("Afgesloten periode: " + DateTimeFormatter.ofPattern("dd-MM-yyyy").format(day));
            assertThat(page.locator("#pause")).isHidden();
            assertThat(page.locator("#outlook")).isHidden();
            assertThat(page.locator("#settled")).hasText("3");

            desk.register(day.atTime(13, 0).atZone(AMSTERDAM).toInstant(), "COUNTER", "ANSWERED", 1);
            kcc.books().balance();
            page.locator("#again").click();

            assertThat(page.locator("#settled")).hasText("4");
            assertThat(page.locator("main").first()).not().containsText("Live");
            assertThat(streams).isEmpty();
            page.locator("#wall-open").click();
            assertThat(page.locator("#wall-status")).containsText("Afgesloten periode");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "&wand=1" })
    void withoutAConnectionTheFiguresLoseTheirColoursAndSaySinceWhen(String wall) {
        try (var manager = open("window=today" + wall)) {
            var page = manager.page();
            page.setViewportSize(1920, 1080);
            var status = page.locator(wall.isEmpty() ? "#status" : "#wall-status");
            var figures = page.locator(wall.isEmpty() ? "#inhoud" : "#wall");
            assertThat(page.locator(wall.isEmpty() ? "#fcr" : "#wall-fcr")).hasText(Pattern.compile("[\\d,]+%"));

            page.context().setOffline(true);

            assertThat(status).containsText(Pattern.compile("Geen verbinding sinds \\d\\d:\\d\\d, cijfers van \\d\\d:\\d\\d"));
            assertThat(figures).hasClass(Pattern.compile(".*--stale.*"));
            assertThat(number(page,
                    "document.documentElement.scrollHeight - (document.querySelector('#wall:not([hidden])') ? 1080 : 1e6)"))
                    .isLessThanOrEqualTo(0);
            assertThat(Looks.axe(page)).isEmpty();

            page.context().setOffline(false);
            assertThat(status).hasAttribute("data-state", "live");
            assertThat(figures).not().hasClass(Pattern.compile(".*--stale.*"));
            manager.complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    @Test
    void anEndedSessionIsAskedForWithinThePage() {
        try (var manager = open("window=month&channel=PHONE")) {
            var page = manager.page();
            page.context().clearCookies();
            page.context().setOffline(true);
            page.context().setOffline(false);

            page.locator("#sign-in [type=password]").fill(kcc.product().localPassword());
            page.keyboard().press("Enter");

            assertThat(page.locator("#sign-in")).hasCount(0);
            assertThat(page.locator("#status")).hasAttribute("data-state", "live",
                    new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
            assertThat(page.locator("[name=channel]")).hasValue("PHONE");
            manager.complaints().removeIf(complaint -> complaint.contains("401"));
        }
    }

    @Test
    void anEmptyInstallationSaysWhatToDoFirst() {
        try (var manager = Visit.ofManager(kcc, browser, "/cijfers/waarom/")) {
            var page = manager.page();
            page.route("**/kpi/v1/kpi/dimensions",
                    route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                            .setBody("{\"municipalities\": [], \"channels\": [], \"topics\": [], \"departments\": []}")));
            page.navigate(page.url().replaceAll("waarom/.*", "?window=all&municipality=" + kcc.newMunicipality()));

            assertThat(page.locator("#empty")).containsText("om de eerste vraag vast te leggen");
            assertThat(page.locator("#empty [href='/balie/']")).isHidden(); // a manager may not open it
            assertThat(page.locator("#now")).isHidden();
            assertThat(Looks.axe(page)).isEmpty();
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
