package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// An agent logs calls and visits, in a real Chromium at the front door, with the keyboard alone.
@Order(9)
@ExtendWith(OnTheProduct.class)
class DeskPageIT {
    private static final Pattern KEPT = Pattern.compile("Concept bewaard");
    /// Five keys a second.
    private static final Keyboard.TypeOptions AS_PEOPLE_TYPE = new Keyboard.TypeOptions().setDelay(200);
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private final Kcc kcc;
    private final Browser browser;

    DeskPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({ "nieuw paspoort aanvragen, Paspoort aanvragen", "wanneer grofvuil ophalen, Grofvuil laten ophalen",
            "rijbewijs verlengen, Rijbewijs aanvragen of verlengen", "ik ga verhuizen, Verhuizing doorgeven",
            "parkeervergunning voor mijn auto, Parkeervergunning aanvragen of wijzigen" })
    void aKnownQuestionIsLoggedInTenSecondsFromTheEmptyScreen(String words, String topic) {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            var begin = Instant.now();
            page.keyboard().type(words, AS_PEOPLE_TYPE);
            page.keyboard().press("Enter");
            page.keyboard().press("1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#saved a")).hasText(topic);
            var took = Duration.between(begin, Instant.now());

            System.out.printf("\"%s\": %d keys, %.1f s%n", words, words.length() + 3, took.toMillis() / 1000.0);
            assertThat(took).isLessThan(IN_TIME);
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#text")).hasValue("");
            kcc.books().addRest(municipality, 1);
        }
    }

    @Test
    void whatToSayAndWhoDecidesStandsThereBeforeAnythingIsStored() {
        try (var visit = desk(kcc.newMunicipality())) {
            var page = visit.page();
            page.keyboard().type("nieuw paspoort");
            assertThat(page.locator("#suggestions [role=option]").first()).containsText("Paspoort aanvragen");
            page.keyboard().press("Enter");

            assertThat(page.locator("#help")).containsText("u mag zelf antwoorden");
            assertThat(page.locator("#help")).containsText("Vraag eerst");
            assertThat(page.locator("#decision")).containsText("Front office");
            page.keyboard().press("K");
            assertThat(page.locator("#reason")).hasValue("NO_KNOWLEDGE");
            assertThat(page.locator("#decision")).containsText("Back office");
            assertThat(Looks.findings(page)).isEmpty();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }

    @Test
    void aNumberThatNobodyMaySeeIsHiddenAtOnceAndFindsTheSameQuestion() {
        var municipality = kcc.newMunicipality();
        var first = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                """
                        {"municipality": "%s", "channel": "PHONE", "occurredAt": "%s", "person": {"type": "BSN", "value": "111222333"},
                         "questions": [{"topic": "paspoort-aanvragen", "summary": "Hoelang duurt een paspoort?", "outcome": "ANSWERED"}]}"""
                        .formatted(municipality, Instant.now().minus(Duration.ofDays(3)).minusSeconds(60)));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        try (var visit = desk(municipality)) {
            var page = visit.page();
            page.keyboard().press("Alt+w");
            page.keyboard().type("111222333");
            assertThat(page.locator("#who-hidden")).hasText("BSN, verborgen");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().type("waar blijft mijn paspoort");
            page.keyboard().press("Enter");
            page.locator("#topic").selectOption("paspoort-aanvragen");

            assertThat(page.locator("#earlier")).containsText("Zelfde vraag, 3 dagen geleden");
            assertThat(page.locator("#earlier")).containsText("Hoelang duurt een paspoort?");
            assertThat(page.content()).doesNotContain("111222333");
            page.keyboard().press("Control+1");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#saved")).containsText("Vroeg dit 3 dagen geleden ook al.");
            kcc.books().addRest(municipality, 2);
        }
    }

    @Test
    void twentyQuestionsInOneCall() {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            for (int i = 1; i <= 20; i++) {
                page.keyboard().type("vraag nummer " + i);
                page.keyboard().press("Control+1");
                if (i < 20) {
                    page.keyboard().press("Alt+n");
                    assertThat(page.locator("#text-label")).hasText("Vraag %d van %d".formatted(i + 1, i + 1));
                }
            }
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#saved")).containsText("20 vragen vastgelegd");
            kcc.books().addRest(municipality, 20);
        }
    }

    @Test
    void whatWasLoggedIsTakenBackAndStaysInTheHistory() {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            log(page, "verkeerd opgeschreven");
            var id = page.locator("#saved a").getAttribute("href").replaceAll(".*id=", "");
            page.keyboard().press("Alt+z");
            assertThat(page.locator("#saved")).containsText("Ongedaan gemaakt");

            kcc.books().add(id, municipality, Standing.EXCLUDED);
            var history = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + id).json().path("history");
            assertThat(history.findValuesAsText("action")).containsExactly("REGISTERED", "EXCLUDED");
            assertThat(history.get(1).path("code").asText()).isEqualTo("ENTERED_IN_ERROR");
        }
    }

    @Test
    void nothingTypedIsLostInACrashASecondTabOrAnEndedSession() {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            page.keyboard().type("een lang verhaal dat niet weg mag");
            assertThat(page.locator("#draft")).hasText(KEPT);
            try (var second = page.context().newPage()) {
                second.navigate(page.url());
                assertThat(second.locator("#topic optgroup").first()).isAttached();
                assertThat(second.locator("#text")).hasValue("");
            }
            page.reload();
            assertThat(page.locator("#text")).hasValue("een lang verhaal dat niet weg mag");

            page.locator("#text").focus();
            page.keyboard().press("Control+1");
            page.context().clearCookies();
            page.keyboard().press("Control+Enter");
            var window = page.locator("#sign-in");
            assertThat(window).isVisible();
            window.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
            window.getByLabel("Wachtwoord").press("Enter");
            assertThat(page.locator("#saved")).containsText("Vastgelegd");
            visit.complaints().removeIf(complaint -> complaint.contains("401"));
            kcc.books().addRest(municipality, 1);
        }
    }

    @Test
    void theServiceDiesInMidSentence() {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            page.keyboard().type("de helft van de zin ");
            assertThat(page.locator("#draft")).hasText(KEPT);
            var intake = kcc.product().service(Service.INTAKE);
            intake.kill();
            page.keyboard().type("en de andere helft");
            assertThat(page.locator("#draft")).containsText("nog niet bewaard");
            page.keyboard().press("Control+1");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#failed")).containsText("Uw tekst staat hier nog");
            intake.start();
            intake.awaitReady(Kcc.READY_WITHIN);

            assertThat(page.locator("#saved")).containsText("Vastgelegd");
            visit.complaints().removeIf(complaint -> complaint.contains("50") || complaint.contains("ERR_"));
            kcc.books().addRest(municipality, 1);
        }
    }

    @Test
    void aRingingCallOpensAFormBesideTheOneInWork() {
        var municipality = kcc.newMunicipality();
        try (var visit = desk(municipality)) {
            var page = visit.page();
            page.keyboard().type("ik ben nog bezig");
            var call = "desk-" + municipality;
            tell(call, municipality, "RINGING");
            assertThat(page.locator("#tabs")).containsText("gaat over");
            assertThat(page.locator("#text")).hasValue("ik ben nog bezig");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().press("Alt+g");
            assertThat(page.locator("#text")).hasValue("");
            tell(call, municipality, "ANSWERED");
            log(page, "een vraag van de beller");
            tell(call, municipality, "ENDED");

            assertThat(page.locator("#text")).hasValue("ik ben nog bezig");
            assertThat(Looks.axe(page)).isEmpty();
            kcc.books().addRest(municipality, 1);
        }
    }

    private static void log(Page page, String words) {
        page.keyboard().type(words);
        page.keyboard().press("Control+1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#saved")).containsText("Vastgelegd");
    }

    private void tell(String call, String municipality, String event) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/calls",
                "{\"callId\": \"%s\", \"municipality\": \"%s\", \"event\": \"%s\", \"at\": \"%s\"}".formatted(call,
                        municipality,
                        event, Instant.now()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private Visit desk(String municipality) {
        Desk.empty(kcc);
        var visit = Visit.atTheFrontDoor("agent", kcc, browser, "/balie/?municipality=" + municipality);
        assertThat(visit.page().locator("#topic optgroup").first()).isAttached();
        assertThat(visit.page().locator("#text")).isFocused();
        return visit;
    }
}
