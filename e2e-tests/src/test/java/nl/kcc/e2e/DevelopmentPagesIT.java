package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// The pages of development, channels and hand-overs, and what each says when there is nothing, in a real Chromium.
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class DevelopmentPagesIT {
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>(Map.of("ANSWERED", 7, "WARM_SETTLED", 3,
            "CITIZEN_RETURNS", 2, "HANDOVER", 5));
    private static final List<String> CHANNELS = List.of("PHONE", "COUNTER", "EMAIL", "WEB");
    private static final Map<String, String> NAMES = Map.of("PHONE", "Telefoon", "COUNTER", "Balie", "EMAIL", "E-mail", "WEB",
            "Website");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 30;

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;

    DevelopmentPagesIT(Kcc kcc, Browser browser) {
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
    void channelsSayWhatTheInterfaceSays() {
        try (var manager = open("/cijfers/kanalen/")) {
            var rows = manager.page().locator("#channels tr");
            var channels = answer("channels").path("channels");

            assertThat(rows).hasCount(channels.size());
            channels.forEach(channel -> assertThat(rows.filter(new Locator.FilterOptions()
                    .setHasText(NAMES.get(channel.path("channel").asText()))).locator("button"))
                    .hasText(new String[] { channel.path("first").asText(), Dutch.percent(channel.path("fcr")) }));
            assertThat(manager.page().locator("#before")).containsText("te weinig vragen om te vergelijken");
        }
    }

    @Test
    void handOversSayWhatTheInterfaceSaysAndLeadToWhatTheirDepartmentMissed() {
        try (var manager = open("/cijfers/overdrachten/")) {
            var page = manager.page();
            var total = answer("handovers").path("total");

            assertThat(page.locator("#what-came button")).hasText(new String[] { total.path("handovers").asText(),
                    total.path("completedLate").asText(), total.path("open").asText(), total.path("overdue").asText() });
            assertThat(page.locator("#departments")).not().containsText("Zonder afdeling");
            page.locator("#departments a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/cijfers/waarom/.*"));
            assertThat(page).hasURL(Pattern.compile(".*municipality=" + municipality + ".*"));
            assertThat(page).hasURL(Pattern.compile(".*department=.*"));
        }
    }

    @Test
    void aFigureOfTooFewSaysSoAndOneDayIsNoLine() {
        try (var manager = open("/cijfers/ontwikkeling/", "&channel=PHONE")) {
            var page = manager.page();

            assertThat(page.locator("#course-rows .trend-few")).hasCount(1);
            assertThat(page.locator("#key")).containsText("minder dan 30 vragen op die dag");
            assertThat(page.locator("#one")).isVisible();
            assertThat(page.locator("#chart")).isHidden();
        }
    }

    @Test
    void onPaperTheChartStaysAndTheTableIsWhole() {
        try (var manager = open("/cijfers/ontwikkeling/")) {
            var page = manager.page();
            page.route("**/v1/kpi/channels?*", route -> route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json").setBody(monthOfTwoNorms())));
            page.reload();
            assertThat(page.locator("#course-rows tr")).hasCount(DAYS);
            assertThat(page.locator("#course-head")).containsText("Norm");
            assertThat(page.locator("#chart canvas")).isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("#chart canvas")).isVisible();
            assertThat((Boolean) page.locator("#course .kcc-table-scroll")
                    .evaluate("box => box.scrollHeight <= box.clientHeight + 1")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ontwikkeling", "kanalen", "overdrachten", "onbeantwoord", "meer-vragen" })
    void anEmptyPeriodSaysWhatToDoFirst(String part) {
        try (var manager = Visit.ofManager(kcc, browser,
                "/cijfers/" + part + "/?from=2020-01-01&to=2020-01-31&municipality=" + municipality)) {
            var page = manager.page();

            assertThat(page.locator("#empty")).containsText("Kies een langere periode");
            assertThat(page.locator("#report")).isHidden();
            assertThat(Looks.axe(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "kanalen", "overdrachten" })
    void thePlaceOnTheOldPageLeadsToThePageOfThatPart(String part) {
        try (var manager = Visit.ofManager(kcc, browser, "/verloop/?window=today&municipality=" + municipality + "#" + part)) {
            assertThat(manager.page()).hasURL(
                    Pattern.compile(".*/cijfers/" + part + "/\\?window=today&municipality=" + municipality + "$"));
            assertThat(manager.page().locator("#status")).containsText("Stand van");
        }
    }

    /// Today's counts on each day of a month, in the middle of which the norm changes.
    private String monthOfTwoNorms() {
        var view = (ObjectNode) answer("channels");
        var today = (ObjectNode) view.path("trend").path(0);
        var trend = view.putArray("trend");
        for (int i = 0; i < DAYS; i++) {
            var day = FIRST_DAY.plusDays(i).toString();
            trend.add(
                    today.deepCopy().put("key", day).put("from", day).put("to", day).put("target", i < DAYS / 2 ? 0.75 : 0.8));
        }
        return view.toString();
    }

    private JsonNode answer(String part) {
        return kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi/" + part + "?window=today&municipality=" + municipality).json();
    }

    private Visit open(String address) {
        return open(address, "");
    }

    private Visit open(String address, String more) {
        var manager = Visit.ofManager(kcc, browser, address + "?window=today&municipality=" + municipality + more);
        assertThat(manager.page().locator("#status")).containsText("Stand van");
        return manager;
    }
}
