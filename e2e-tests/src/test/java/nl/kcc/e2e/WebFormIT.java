package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// A citizen asks by the form, is answered and says that it helped: in a real Chromium at the front door, with and without
/// scripts.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class WebFormIT {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final String MUNICIPALITY = "GM0344";
    private static final String ADDRESS = "burger@voorbeeld.nl";

    private final Kcc kcc;
    private Playwright playwright;
    private Browser browser;

    WebFormIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @BeforeAll
    void startTheBrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void stopTheBrowser() {
        playwright.close();
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

            answer();
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

    /// The agent, who finds the open contact of the municipality behind the figures.
    private void answer() {
        var open = "/v1/kpi/contacts?window=today&state=OPEN&channel=WEB&municipality=" + MUNICIPALITY;
        var id = await().until(
                () -> kcc.http().get(User.MANAGER, kcc.url(Service.KPI), open).json().at("/contacts/0/id").asText(),
                found -> !found.isEmpty());
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
