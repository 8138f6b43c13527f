package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// The page for citizens in a real Chromium, beside what managers see.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class PublicPageIT {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int FEWEST = 30;
    /// From this month on; before it is that of the installation, 80 %.
    private static final double NOW_OURS = 0.75;
    private static final String TOO_FEW = "Te weinig gegevens";

    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;
    private final String small;

    PublicPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
        this.small = kcc.newMunicipality();
    }

    @BeforeAll
    void twoMunicipalitiesThatPublish() {
        var desk = new Desk(kcc, municipality);
        Instant lastMonth = today().withDayOfMonth(1).minusDays(3).atTime(12, 0).atZone(AMSTERDAM).toInstant();
        desk.register(lastMonth, "PHONE", "ANSWERED", 61);
        desk.register(lastMonth, "PHONE", "HANDOVER", 10);
        desk.register(lastMonth, "COUNTER", "ANSWERED", 33);
        desk.register(lastMonth, "COUNTER", "CITIZEN_RETURNS", 3);
        desk.register(lastMonth, "WEB", "HANDOVER", 29);
        desk.register(lastMonth, "EMAIL", "ANSWERED", 2);
        desk.register("PHONE", "ANSWERED", "HANDOVER");
        new Desk(kcc, small).register(lastMonth, "PHONE", "ANSWERED", FEWEST - 1);
        kcc.books().balance();
        publish(municipality, NOW_OURS, today().withDayOfMonth(1));
        publish(small, 0.8, today());
    }

    @Test
    void everyFigureIsThatOfTheDashboardAndNoneIsOfFewerThanThirty() {
        try (var visit = open(municipality)) {
            var cards = visit.page().locator("#periods > section").all();
            assertThat(cards).hasSize(2);
            var firstOfMonth = today().withDayOfMonth(1);

            assertSays(cards.get(0), kpi(firstOfMonth.minusMonths(1), firstOfMonth.minusDays(1)));
            assertSays(cards.get(1), kpi(today().withDayOfYear(1), today()));
            assertThat(cards.get(0).locator(".kcc-figure")).isVisible();
            assertThat(rows(cards.get(0))).contains(List.of("E-mail", TOO_FEW), List.of("Website", TOO_FEW));
        }
    }

    @Test
    void ofAMunicipalityWithFewContactsNothingIsShown() {
        try (var visit = open(small)) {
            assertThat(visit.page().locator("#municipality")).hasValue(small);
            assertThat(visit.page().locator(".kcc-figure")).hasCount(0);
            assertThat(visit.page().locator(".public__none")).hasCount(2);
            visit.page().locator("#periods > section").all()
                    .forEach(card -> assertThat(rows(card)).hasSize(4).allMatch(row -> row.getLast().equals(TOO_FEW)));
        }
    }

    /// Before a change by the old norm; over it by both, each for its own days.
    @Test
    void managersReadTheSameNormAsCitizens() {
        var firstOfMonth = today().withDayOfMonth(1);
        for (var days : List.of(List.of(firstOfMonth.minusMonths(1), firstOfMonth.minusDays(1)),
                List.of(today().withDayOfYear(1), today()))) {
            var norm = Pattern.compile("norm (van|is|.* is zij) " + norm(kpi(days.getFirst(), days.getLast())));
            for (var page : List.of("/cijfers/", "/cijfers/waarom/", "/cijfers/ontwikkeling/")) {
                try (var visit = Visit.ofManager(kcc, browser, "%s?municipality=%s&from=%s&to=%s".formatted(page, municipality,
                        days.getFirst(), days.getLast()))) {
                    assertThat(visit.page().locator("#inhoud")).containsText(norm);
                }
            }
        }
    }

    @Test
    void thePageIsWalkedByKeyboardAndHasNoAccessibilityFindings() {
        try (var visit = open(municipality)) {
            var walk = KeyboardWalk.over(visit.page());

            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            assertThat(Looks.findings(visit.page())).isEmpty();
        }
    }

    private static void assertSays(Locator card, JsonNode kpi) {
        var total = kpi.path("total");
        var decided = total.path("decided").asLong();
        if (decided >= FEWEST) {
            assertThat(card.locator(".kcc-figure")).hasText(Dutch.percent(total.path("fcr")));
            assertThat(card).containsText("Van %s vragen zijn er %s in één keer goed beantwoord. Marge: %s.".formatted(
                    Dutch.count(total.path("decided")), Dutch.count(total.path("settled")), Dutch.margin(total)));
            assertThat(card).containsText("Onze norm in deze periode: %s. Nu is de norm 75%%.".formatted(norm(kpi)));
        } else {
            assertThat(card.locator(".kcc-figure")).hasCount(0);
        }
        var shown = 0L;
        for (var row : rows(card)) {
            var channel = channel(kpi, row.getFirst());
            if (!row.get(1).equals(TOO_FEW)) {
                shown += channel.path("decided").asLong();
                assertThat(channel.path("decided").asLong()).isGreaterThanOrEqualTo(FEWEST);
                assertThat(row.subList(1, 4)).isEqualTo(List.of(Dutch.percent(channel.path("fcr")),
                        Dutch.count(channel.path("decided")), Dutch.margin(channel)));
            }
        }
        // What is left out is nothing, or too much to be about a few people.
        assertThat(decided - shown).matches(hidden -> hidden == 0 || hidden >= FEWEST);
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(Locator card) {
        return (List<List<String>>) card.locator("tbody tr")
                .evaluateAll("rows => rows.map(row => [...row.children].map(cell => cell.innerText))");
    }

    private static JsonNode channel(JsonNode kpi, String name) {
        var code = switch (name) {
            case "Telefoon" -> "PHONE";
            case "Balie" -> "COUNTER";
            case "E-mail" -> "EMAIL";
            default -> "WEB";
        };
        return Stream.of(kpi.path("groups")).flatMap(JsonNode::valueStream)
                .filter(group -> group.path("key").asText().equals(code)).findFirst().orElse(kpi.path("none"));
    }

    private JsonNode kpi(LocalDate from, LocalDate to) {
        return kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi?groupBy=channel&municipality=%s&from=%s&to=%s".formatted(municipality, from, to)).json();
    }

    private static String norm(JsonNode kpi) {
        return new DecimalFormat("#.#", DecimalFormatSymbols.getInstance(Locale.of("nl", "NL")))
                .format(100 * kpi.path("target").asDouble()) + "%";
    }

    private void publish(String code, double share, LocalDate from) {
        var norm = kcc.http().post(User.MANAGER, kcc.url(Service.KPI), "/v1/norms",
                ("{\"municipality\": \"%s\", \"metric\": \"FCR\", \"share\": %s, \"validFrom\": \"%s\", \"owner\": \"Teamleider\","
                        + " \"published\": true}").formatted(code, share, from));
        assertThat(norm.status()).isEqualTo(201);
    }

    private Visit open(String code) {
        var visit = Visit.ofCitizen(kcc, browser, "/openbaar/?municipality=" + code);
        assertThat(visit.page().locator("#periods")).isVisible();
        return visit;
    }

    private static LocalDate today() {
        return LocalDate.now(AMSTERDAM);
    }
}
