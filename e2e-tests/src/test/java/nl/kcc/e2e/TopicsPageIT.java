package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// A rule manager writes what agents may say, and an agent reads it, in a real Chromium. Each test writes for a municipality of
/// its own.
@Order(10)
@ExtendWith(OnTheProduct.class)
class TopicsPageIT {

    private static final String OURS = "Wij strooien eerst de grote wegen.\n\nDaarna de fietspaden.";

    private final Kcc kcc;
    private final Browser browser;

    TopicsPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @Test
    void aTextIsFoundWrittenAndReadByKeyboardAlone() {
        var municipality = kcc.newMunicipality();
        try (var visit = open("ruler", municipality, "")) {
            var page = visit.page();
            page.keyboard().press("s");
            page.keyboard().type("gladh");
            page.keyboard().press("Enter");
            assertThat(page.locator("#name")).hasText("Gladheid en strooien");
            assertThat(page.locator("#name")).isFocused();

            page.keyboard().press("e");
            assertThat(page.locator("#e-ask")).isFocused();
            page.locator("#e-ask").fill("Waar is het glad?");
            page.locator("#e-say").fill(OURS);
            page.locator("#e-link-text").fill("Strooiroutes");
            page.locator("#e-link").fill("https://www.example.nl/strooien");
            assertThat(page.locator("#preview li")).hasText("Waar is het glad?");
            assertThat(page.locator("#preview .answer-say")).hasCount(2);
            assertThat(page.locator("#preview a")).hasAttribute("href", "https://www.example.nl/strooien");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#e-link").press("Enter");

            assertThat(page.locator("#saved")).hasText("De tekst is opgeslagen. Medewerkers zien hem vanaf nu.");
            assertThat(page.locator("#edit")).isFocused();
        }
        try (var visit = open("agent", municipality, "#gladheid")) {
            var page = visit.page();
            assertThat(page.locator("#shown")).containsText("Wij strooien eerst de grote wegen.");
            assertThat(page.locator("#shown")).containsText("Versie 1, van ruler");
            assertThat(page.locator("#edit")).isHidden();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
            assertThat(Looks.findings(page)).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        try (var visit = open("ruler", kcc.newMunicipality(), "#hondenpoep")) {
            var page = visit.page();
            page.locator("#edit").click();
            page.locator("#e-say").fill("");
            page.locator("#e-link-text").fill("");
            page.locator("#e-link").fill("http://www.example.nl");
            page.locator("#save").click();

            assertThat(page.locator("#e-say-error")).hasText("Vul in wat een medewerker kan zeggen.");
            assertThat(page.locator("#e-link-error")).containsText("https://");
            assertThat(page.locator("#e-say")).isFocused();
            assertThat(visit.complaints()).singleElement().asString().contains("400");
            visit.complaints().clear();
            page.locator("#e-say").fill(OURS);
            page.locator("a[href='#gladheid']").click();
            assertThat(page.locator("#editor")).isHidden();
            page.reload();
            page.locator("a[href='#hondenpoep']").click();

            assertThat(page.locator("#e-say")).hasValue(OURS);
            page.locator("#discard").click();
            assertThat(page.locator("#shown")).isVisible();
        }
    }

    @Test
    void whoIsSecondSeesWhatTheFirstWroteBesideHisOwnText() {
        var municipality = kcc.newMunicipality();
        try (var visit = open("ruler", municipality, "#gladheid")) {
            var page = visit.page();
            page.locator("#edit").click();
            page.locator("#e-say").fill(OURS);
            page.locator("#e-link-text").fill("");
            write(municipality, "Van iemand anders.");
            page.locator("#save").click();

            assertThat(page.locator("#editor-error")).containsText("ruler heeft deze tekst intussen gewijzigd.");
            assertThat(page.locator("#other")).containsText("Van iemand anders.");
            assertThat(page.locator("#e-say")).hasValue(OURS);
            assertThat(visit.complaints()).singleElement().asString().contains("409");
            visit.complaints().clear();
            page.locator("#save").click();

            assertThat(page.locator("#shown")).containsText("Versie 2, van ruler");
            page.locator("#history summary").click();
            assertThat(page.locator("#versions > li")).hasCount(3);
        }
    }

    @Test
    void whatAgentsCouldNotAnswerLeadsFromTheFiguresToItsText() {
        var municipality = kcc.newMunicipality();
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": "gladheid",
                 "summary": "Wordt hier gestrooid?", "outcome": "HANDOVER", "handover": {"reason": "NO_KNOWLEDGE"}}]}"""
                .formatted(municipality));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        kcc.books().add(answer.json().at("/contacts/0/id").asText(), municipality, Standing.HANDED_OVER);
        kcc.books().balance();

        try (var visit = Visit.ofManager(kcc, browser, "/cijfers/waarom/?window=today&municipality=" + municipality)) {
            var link = visit.page().locator("#topics .loss-text");
            assertThat(link).hasText("antwoordtekst ontbreekt");
            assertThat(link).hasAttribute("href", "/onderwerpen/#gladheid");
        }
    }

    private void write(String municipality, String say) {
        var stored = kcc.http().send(User.RULE_MANAGER, "PUT",
                kcc.url(Service.ROUTING).resolve("/v1/answer-texts/gladheid?municipality=" + municipality), Map.of(),
                "{\"say\": \"%s\", \"version\": 0}".formatted(say).getBytes(StandardCharsets.UTF_8));
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
    }

    private Visit open(String user, String municipality, String topic) {
        var visit = Visit.of(user, kcc, browser, Service.ROUTING, "/onderwerpen/?municipality=" + municipality + topic);
        Page page = visit.page();
        assertThat(page.locator("#list li").first()).isVisible();
        assertThat(page.locator("#municipality-choice")).hasValue(municipality);
        return visit;
    }
}
