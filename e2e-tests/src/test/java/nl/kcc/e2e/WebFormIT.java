package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// A citizen asks by the form, is answered and says that it helped: in a real Chromium at the front door, with and without
/// scripts.
@Order(9)
@ExtendWith(OnTheProduct.class)
class WebFormIT {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final String MUNICIPALITY = "GM0344";
    private static final String ANOTHER = "GM0518";
    private static final String ADDRESS = "burger@voorbeeld.nl";

    private final Kcc kcc;
    private final Browser browser;

    WebFormIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aCitizenAsksIsAnsweredAndSaysThatItHelped(boolean scripts) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = context.newPage();
            page.navigate(kcc.product().frontDoor() + "/vraag/?gemeente=" + MUNICIPALITY);
            assertLooksRight(page, scripts);
            page.getByLabel("Uw vraag", EXACTLY).fill("Wanneer wordt het grofvuil opgehaald?");
            page.getByLabel("Uw e-mailadres").fill("geen@adres");
            press(page, "Vraag versturen");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Dit is geen geldig e-mailadres.");
            assertThat(page.getByLabel("Uw vraag", EXACTLY)).hasValue("Wanneer wordt het grofvuil opgehaald?");
            assertLooksRight(page, scripts);

            page.getByLabel("Uw e-mailadres").fill(ADDRESS);
            press(page, "Vraag versturen");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("U krijgt antwoord vóór");
            var reference = page.locator("main strong").first().textContent();
            assertThat(reference).matches(REFERENCE);
            assertLooksRight(page, scripts);

            answer(MUNICIPALITY);
            follow(page, reference, ADDRESS);
            assertThat(page.locator("main")).containsText("Uw vraag is beantwoord.");
            assertThat(page.locator("main")).containsText("Elke dinsdag.");
            assertLooksRight(page, scripts);
            press(page, "Ja, mijn vraag is beantwoord");
            assertThat(page.locator("main")).containsText("U zei: mijn vraag is beantwoord");

            follow(page, reference, "ander@voorbeeld.nl");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Wij vinden geen vraag");
            assertThat(page.url()).doesNotContain(reference).doesNotContain("voorbeeld");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void insideAnotherSiteItTakesATopicAndFiles(boolean scripts) {
        try (var _ = surround(Kcc.OTHER_SITE);
                var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = context.newPage();
            page.navigate(Kcc.OTHER_SITE);
            var form = page.frameLocator("iframe");
            assertThat(form.locator("h1")).hasText("Stel uw vraag");
            assertThat(form.locator("header")).hasCount(0);
            if (scripts) {
                assertThat(Looks.axe(page)).isEmpty();
            }
            assertThat(form.getByLabel("Onderwerp (niet verplicht)").locator("option").first()).hasText("Weet ik niet");
            form.getByLabel("Onderwerp (niet verplicht)").selectOption(new SelectOption().setIndex(1));
            form.getByLabel("Uw vraag", new FrameLocator.GetByLabelOptions().setExact(true)).fill("Zie de brief.");
            // Each time somebody else: the same person on the same topic would be no first contact.
            form.getByLabel("Uw e-mailadres").fill("burger-%s@voorbeeld.nl".formatted(scripts));
            form.getByLabel("Bestanden meesturen").setInputFiles(new FilePayload("film.mov", "video/quicktime",
                    new byte[5 * 1024 * 1024 + 1]));
            if (scripts) {
                assertThat(form.getByLabel("Bestanden meesturen")).hasJSProperty("validationMessage",
                        "Het bestand film.mov is te groot. Kies bestanden van elk hoogstens 5 MB.");
            } else {
                press(form, "Vraag versturen");
                assertThat(form.getByRole(AriaRole.ALERT)).containsText("Het bestand film.mov is te groot.");
            }
            assertThat(form.getByLabel("Uw vraag", new FrameLocator.GetByLabelOptions().setExact(true)))
                    .hasValue("Zie de brief.");
            if (scripts) {
                assertThat(Looks.axe(page)).isEmpty();
            }
            form.getByLabel("Bestanden meesturen").setInputFiles(new FilePayload("Brief één.txt", "text/plain",
                    "Beste gemeente".getBytes(StandardCharsets.UTF_8)));
            press(form, "Vraag versturen");
            assertThat(form.getByRole(AriaRole.STATUS)).containsText("U krijgt antwoord vóór");
            assertThat(context.cookies()).isEmpty();

            var sent = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + open(ANOTHER) + "/form").json();
            assertThat(sent.at("/message").asText()).isEqualTo("Zie de brief.");
            assertThat(sent.at("/attachments/0/name").asText()).isEqualTo("Brief één.txt");
            answer(ANOTHER);
        }
    }

    @Test
    void noOtherSiteMayShowIt() {
        var site = "http://localhost:8398";
        try (var _ = surround(site); var context = browser.newContext()) {
            var page = context.newPage();
            page.waitForConsoleMessage(new Page.WaitForConsoleMessageOptions()
                    .setPredicate(message -> message.text().contains("frame-ancestors")), () -> page.navigate(site));
            assertThat(page.frameLocator("iframe").getByLabel("Uw e-mailadres")).hasCount(0);
        }
    }

    /// A page of another site with the form in it.
    private OtherSite surround(String site) {
        return OtherSite.at(URI.create(site), """
                <!doctype html><html lang="nl"><head><title>Gemeente</title></head><body><main><h1>Gemeente</h1>
                <iframe title="Stel uw vraag" width="800" height="1200" src="%s/vraag/?embed=1&amp;gemeente=%s"></iframe>
                </main></body></html>""".formatted(kcc.product().frontDoor(), ANOTHER));
    }

    /// The open contact of the municipality, behind the figures.
    private String open(String municipality) {
        var open = "/v1/kpi/contacts?window=today&state=OPEN&channel=WEB&municipality=" + municipality;
        return await().until(
                () -> kcc.http().get(User.MANAGER, kcc.url(Service.KPI), open).json().at("/contacts/0/id").asText(),
                found -> !found.isEmpty());
    }

    /// The agent.
    private void answer(String municipality) {
        var id = open(municipality);
        var answered = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + id + "/answer", """
                {"outcome": "ANSWERED", "text": "Elke dinsdag."}""", Map.of());
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    }

    private void follow(Page page, String reference, String address) {
        page.navigate(kcc.product().frontDoor() + "/status/");
        page.getByLabel("Kenmerk").fill(reference);
        page.getByLabel("Uw e-mailadres").fill(address);
        press(page, "Laat zien");
    }

    private static void press(FrameLocator frame, String button) {
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(button)).click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    /// Axe itself is a script.
    private static void assertLooksRight(Page page, boolean scripts) {
        assertThat(page.locator("h1")).hasCount(1);
        if (scripts) {
            assertThat(Looks.findings(page)).isEmpty();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }
}
