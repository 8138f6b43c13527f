package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// The whole day of a desk: calls, a visit, mails, a split, a thank-you, a forward, a hand-over and its return; kpi tells what
/// happened.
@Order(9)
@ExtendWith(OnTheProduct.class)
class DeskDayIT {
    private static final String MUNICIPALITY = Kcc.MUNICIPALITY_WITH_MAILBOX;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Kcc kcc;
    private final Browser browser;

    DeskDayIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @Test
    void theFiguresTellWhatHappened() {
        Desk.empty(kcc);
        var before = counted();
        try (var visit = Visit.atTheFrontDoor("agent", kcc, browser, "/balie/?municipality=" + MUNICIPALITY)) {
            var page = visit.page();
            assertThat(page.locator("#topic optgroup").first()).isAttached();
            log(page, "Alt+t", "wat kost een paspoort", "Control+1");
            log(page, "Alt+b", "waar kan ik parkeren", "Control+2");
            log(page, "Alt+t", "verkeerd opgeschreven", "Control+1");
            page.keyboard().press("Alt+z");
            assertThat(page.locator("#saved")).containsText("Ongedaan gemaakt");

            var two = mail("Hoe laat gaat de milieustraat open? En wat kost een trouwboekje?");
            var thanks = mail("Hartelijk dank, het is gelukt.");
            var taxes = mail("Waar blijft mijn huurtoeslag van de Belastingdienst?");
            var street = mail("De lantaarnpaal voor mijn huis is al weken kapot.");
            page.navigate(kcc.product().frontDoor() + "/balie/wachtrij/?municipality=" + MUNICIPALITY);
            split(page, two);
            open(page, thanks);
            act(page, "G", "Niet meetellen");
            open(page, taxes);
            act(page, "B", "Doorsturen");
            open(page, street);
            act(page, "D", "Doorgeven");
            assertThat(inList(page, street)).hasCount(0);
            giveBack(street);
            open(page, street);
            answer(page, street, "De lamp wordt morgen gemaakt.");
        }
        var expected = new TreeMap<>(before);
        Map.of("settled", 5L, "excluded", 2L, "handedOver", 1L, "registered", 8L)
                .forEach((figure, more) -> expected.merge(figure, more, Long::sum));
        await().atMost(SOON).untilAsserted(() -> assertThat(counted()).isEqualTo(expected));
        kcc.books().addRest(MUNICIPALITY, 8);
    }

    private static void log(Page page, String channel, String words, String outcome) {
        page.keyboard().press(channel);
        page.locator("#text").focus();
        page.keyboard().type(words);
        page.keyboard().press(outcome);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#saved")).containsText("Vastgelegd");
        assertThat(page.locator("#text")).hasValue("");
    }

    /// Nobody has asked by this address before.
    private String mail(String words) {
        var sender = "burger-" + UUID.randomUUID().toString().substring(0, 8) + "@voorbeeld.nl";
        kcc.mailLine().send("""
                From: %s\r
                To: gemeente@kcc.local\r
                Subject: %s\r
                Message-ID: <%s@voorbeeld.nl>\r
                \r
                %s\r
                """.formatted(sender, words, UUID.randomUUID(), words));
        return words;
    }

    private static Locator inList(Page page, String words) {
        return page.locator("#list button", new Page.LocatorOptions().setHasText(words.substring(0, 20)));
    }

    private static void open(Page page, String words) {
        await().atMost(SOON).ignoreExceptions().until(() -> {
            if (inList(page, words).count() == 0) {
                // Asked once the list stands there.
                page.waitForResponse(response -> response.url().contains("/contacts/_counts"), page::reload);
            }
            return inList(page, words).count() == 1;
        });
        inList(page, words).click();
        assertThat(page.locator("#contact .desk-message")).containsText(words);
        page.locator("#contact-title").focus();
    }

    private static void act(Page page, String key, String submit) {
        page.keyboard().press(key);
        page.locator(".kcc-panel button", new Page.LocatorOptions().setHasText(submit)).click();
        assertThat(page.locator(".kcc-panel")).hasCount(0);
    }

    private static void answer(Page page, String question, String words) {
        page.locator("#contact textarea[name=text]").fill(words);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#saved")).containsText("Bewaard: " + question.substring(0, 20));
    }

    private static void split(Page page, String words) {
        open(page, words);
        page.keyboard().press("V");
        page.locator(".kcc-panel textarea").fill("Wat kost een trouwboekje?");
        page.locator(".kcc-panel button[type=submit]").click();
        assertThat(page.locator(".kcc-panel")).hasCount(0);
        answer(page, words, "De milieustraat is open van 9 tot 17 uur.");
        var second = inList(page, "Wat kost een trouwboekje?");
        assertThat(second).hasCount(1);
        second.click();
        assertThat(page.locator("#contact textarea[name=text]")).isVisible();
        answer(page, "Wat kost een trouwboekje?", "Een trouwboekje kost 25 euro.");
    }

    /// The department finds that the front office can answer this.
    private void giveBack(String words) {
        var handovers = "/v1/handovers?state=OPEN&municipality=" + MUNICIPALITY;
        await().atMost(SOON).until(() -> kcc.http().get(User.BACK_OFFICE, kcc.url(Service.ROUTING), handovers).json()
                .path("handovers").size() > 0);
        kcc.http().get(User.BACK_OFFICE, kcc.url(Service.ROUTING), handovers).json().path("handovers").forEach(handover -> {
            var contact = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE),
                    "/v1/contacts/" + handover.path("contactId").asText());
            if (contact.json().path("summary").asText().contains(words.substring(0, 20))) {
                var answer = kcc.http().post(User.BACK_OFFICE, kcc.url(Service.ROUTING),
                        "/v1/handovers/" + handover.path("id").asText() + "/return", "{\"reason\": \"FRONT_OFFICE_CAN\"}");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
        });
    }

    private Map<String, Long> counted() {
        var total = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&municipality=" + MUNICIPALITY).json()
                .path("total");
        var figures = new TreeMap<String, Long>();
        for (var figure : new String[] { "registered", "excluded", "followUp", "open", "settled", "warmSettled", "handedOver",
                "citizenReturns", "overdue", "reopened" }) {
            figures.put(figure, total.path(figure).asLong());
        }
        return figures;
    }
}
