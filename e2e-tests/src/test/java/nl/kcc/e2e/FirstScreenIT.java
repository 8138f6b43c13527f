package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// What a manager sees first, and what it says when nothing moves: a period that has ended, no connection, no session, no
/// contacts at all.
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class FirstScreenIT {
    private static final Pattern RATE = Pattern.compile("[\\d,]+%");
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

    FirstScreenIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeAll
    void somethingToSee() {
        var desk = new Desk(kcc, municipality);
        desk.register("PHONE", "ANSWERED");
        desk.register("EMAIL", "HANDOVER");
        kcc.books().balance();
    }

    /// Whatever there is behind "Meer" is not counted: it is folded away.
    @ParameterizedTest
    @ValueSource(strings = { "window=today", "window=month", "window=year", "window=today&channel=PHONE" })
    void theFirstScreenHoldsAtMostFortyNumbers(String query) {
        try (var manager = Visit.ofManager(kcc, browser, "/cijfers/?" + query)) {
            var page = manager.page();
            assertThat(page.locator("#fcr")).hasText(RATE);
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
            assertThat(page).hasURL(Pattern.compile(".*municipality=" + municipality + ".*meer=1"));

            page.navigate(page.url().replace("&meer=1", ""));
            assertThat(page.locator("#states")).isVisible();
            page.locator("#meer > summary").click();
            page.reload();
            assertThat(page.locator("#fcr")).hasText(RATE);
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
                    .hasText("Afgesloten periode: " + Dutch.day(day));
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
            assertThat(page.locator(wall.isEmpty() ? "#fcr" : "#wall-fcr")).hasText(RATE);

            page.context().setOffline(true);

            assertThat(status).containsText(Pattern.compile("Geen verbinding sinds \\d\\d:\\d\\d, cijfers van \\d\\d:\\d\\d"));
            assertThat(figures).hasClass(Pattern.compile(".*--stale.*"));
            assertThat(wall.isEmpty() || number(page, "document.documentElement.scrollHeight") <= 1080).isTrue();
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
            assertThat(page.locator("#status")).hasAttribute("data-state", "live", inTime());
            assertThat(page.locator("[name=channel]")).hasValue("PHONE");
            manager.complaints()
                    .removeIf(complaint -> complaint.contains("401") || complaint.contains("ERR_INTERNET_DISCONNECTED"));
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
        assertThat(manager.page().locator("#inhoud #status")).hasAttribute("data-state", "live", inTime());
        return manager;
    }

    private static LocatorAssertions.HasAttributeOptions inTime() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
