package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

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
            visit.page().getByLabel("onderwerp", new Page.GetByLabelOptions().setExact(true)).check();
            var link = visit.page().locator("#topics .loss-text");
            assertThat(link).hasText("bekijk de antwoordtekst");
            assertThat(link).hasAttribute("href", "/onderwerpen/#gladheid");
        }
    }

    @Test
    void aTopicIsMadeTriedChangedAndWithdrawnByItsKeeper() {
        var municipality = kcc.newMunicipality();
        try (var visit = open("ruler", municipality, "")) {
            var page = visit.page();
            page.keyboard().press("n");
            page.locator("#n-name").fill("Stormschade melden");
            assertThat(page.locator("#n-code")).hasValue("stormschade-melden");
            page.locator("#n-group").selectOption("straat-en-groen");
            page.locator("#new-save").click();
            assertThat(page.locator("#new-form-department-error")).hasText("Kies een afdeling.");
            page.locator("#n-department").selectOption("beheer-openbare-ruimte");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#n-department").press("Tab");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*#stormschade-melden/woorden"));
            page.locator("#t-synonyms").fill("omgewaaide boom\ndakpannen");
            page.locator("#t-phrasings").fill("Er is een boom op mijn auto gevallen.");
            assertThat(page.locator("#words-form-synonyms-moves")).containsText("Verschuift geen vragen");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#t-name").press("Enter");
            assertThat(page.locator("#words-saved")).containsText("Opgeslagen.");

            String contact = asked(municipality);
            page.locator("#tabs a:text('Wie en wanneer')").click();
            page.locator("#t-term").fill("9");
            assertThat(page.locator("#handling-form-answerWorkingDays-moves")).containsText("Bij 1 open vraag");
            page.locator("#add-period").click();
            page.keyboard().type("01012026");
            assertThat(page.locator("#handling-form-answerable-moves")).containsText("zou de balie er 1 zelf beantwoorden");
            assertThat(page.locator("#handling-form-answerable-moves")).containsText("komt er 1 contact bij");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#t-term").fill("101");
            page.locator("#handling-form [type=submit]").click();
            assertThat(page.locator("#handling-form-answerWorkingDays-error")).not().isEmpty();
            page.reload();
            assertThat(page.locator("#t-term")).hasValue("101");
            page.locator("#t-term").fill("9");
            page.locator("#handling-form [type=submit]").click();
            assertThat(page.locator("#handling-saved")).containsText("Opgeslagen.");
            assertThat(decision(contact)).contains("\"destination\":\"BACK_OFFICE\"");

            page.locator("#tabs a:text('Geschiedenis')").click();
            assertThat(page.locator("#changes > li")).hasCount(3);
            assertThat(page.locator("#changes > li").first()).containsText("Antwoord binnen (werkdagen): 9");
            assertThat(page.locator("#changes > li").first()).containsText("door ruler");
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();

            await().atMost(Duration.ofSeconds(60)).until(() -> suggested().contains("stormschade-melden"));
            page.goBack();
            page.locator("#t-withdrawn").fill(today());
            page.locator("#handling-form [type=submit]").click();
            assertThat(page.locator("#handling-saved")).containsText("Opgeslagen.");
            assertThat(page.locator("#list a[href='#stormschade-melden']")).containsText("niet meer in gebruik");
            visit.complaints().removeIf(complaint -> complaint.contains("400"));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !suggested().contains("stormschade-melden"));
        assertThat(register(municipality).status()).isEqualTo(400);
    }

    @Test
    void theNationalListIsCheckedReadAndOffered() {
        try (var visit = open("ruler", kcc.newMunicipality(), "")) {
            var page = visit.page();
            page.locator("#import").click();
            choose(page,
                    "UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente\n,https://standaarden.voorbeeld.nl/t/x,,,,X\n");
            assertThat(page.locator("#import-report tbody tr")).hasText("2UniformeProductnaamDe naam ontbreekt.");
            assertThat(page.locator("#import-go")).isDisabled();
            choose(page, """
                    UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente
                    kabouterpad aanleg,https://standaarden.voorbeeld.nl/t/kabouterpad,,,,X
                    kabouterpad aanleg,https://standaarden.voorbeeld.nl/t/kabouterpad,,,,X
                    elfenbankjesheffing,https://standaarden.voorbeeld.nl/t/elfenbankjes,X,,,
                    """);
            assertThat(page.locator("#import-report")).containsText("3 regels, 2 verschillende producten");
            assertThat(Looks.axe(page)).isEmpty();
            page.locator("#import-go").click();
            assertThat(page.locator("#import-report")).containsText("De lijst is opgeslagen.");
            page.keyboard().press("Escape");
            assertThat(page.locator("#import")).isFocused();

            page.locator("#new").click();
            page.locator("#n-upl").pressSequentially("kabouter");
            assertThat(page.locator("#n-upl-list option")).hasAttribute("value", "kabouterpad aanleg");
            page.locator("#n-upl").fill("kabouterpad aanleg");
            assertThat(page.locator("#n-name")).hasValue("Kabouterpad aanleg");
            assertThat(page.locator("#n-code")).hasValue("kabouterpad-aanleg");
        }
    }

    private static void choose(Page page, String file) {
        page.locator("#import-file")
                .setInputFiles(new FilePayload("lijst.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    /// A question about the new topic, as soon as intake has heard of it, and routing has decided.
    private String asked(String municipality) {
        var answer = await().atMost(Duration.ofSeconds(30)).until(() -> register(municipality), one -> one.status() == 201);
        var contact = answer.json().at("/contacts/0/id").asText();
        kcc.books().add(contact, municipality, Standing.HANDED_OVER);
        await().atMost(Duration.ofSeconds(30)).until(() -> !decision(contact).isEmpty());
        return contact;
    }

    /// For what a citizen would write.
    private String suggested() {
        return kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/topics/_suggest",
                "{\"text\": \"Er is een boom op mijn auto gevallen.\"}").text();
    }

    private Http.Answer register(String municipality) {
        return kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "questions": [{"topic": "stormschade-melden",
                 "summary": "Er ligt een boom op de weg"}]}""".formatted(municipality));
    }

    private String decision(String contact) {
        var answer = kcc.http().get(User.AGENT, kcc.url(Service.ROUTING), "/v1/contacts/" + contact + "/decision");
        return answer.status() == 200 ? answer.text() : "";
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
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
