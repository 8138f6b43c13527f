package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// A manager's morning in a real Chromium at the front door: was the norm met last month, why not, what to do; told on.
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class MorningIT {
    private static final int MOST_CLICKS = 12;
    private static final int CAUSES = 3;
    private static final String ACTION = "Het KCC leert wat er nodig is voor een paspoort";

    private final Kcc kcc;
    private final Browser browser;
    private LastMonth month;
    private int clicks;

    MorningIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    /// With only one municipality there would be none to choose.
    @BeforeAll
    void aMonthAndAnotherMunicipality() {
        new Desk(kcc, kcc.newMunicipality()).register("PHONE", "ANSWERED");
        month = LastMonth.register(kcc, Clock.systemUTC());
    }

    @Test
    void theNormTheCausesAnActionAFileAPrintAndTheWallTakeTwelveClicks() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))) {
            var page = context.newPage();
            signIn(page);
            chooseMunicipality(page);
            click(page.locator("[name=window][value=previous]"));

            assertSaysWhetherTheNormWasMet(page);
            assertSaysWhy(page);
            startAnAction(page);
            goBack(page);
            assertSaysWhetherTheNormWasMet(page);
            saveAFile(page);
            print(page);
            click(page.locator("#wall-open"));

            assertThat(page.locator("#wall-fcr")).hasText(share());
            assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        }
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private void signIn(Page page) {
        page.navigate(kcc.product().frontDoor().toString());
        page.getByLabel("Gebruikersnaam").fill("manager");
        page.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")));
        assertThat(page).hasURL(Pattern.compile(".*/cijfers/.*"));
    }

    /// A list opens by one click, and one more chooses.
    private void chooseMunicipality(Page page) {
        clicks += 2;
        page.locator("#municipality-choice").selectOption(month.municipality());
    }

    private void assertSaysWhetherTheNormWasMet(Page page) {
        assertThat(page.locator("#fcr")).hasText(share());
        assertThat(page.locator("#verdict")).containsText("niet gehaald");
        assertThat(page.locator("#days")).containsText(String.valueOf(month.first().getYear()));
    }

    private void assertSaysWhy(Page page) {
        var advised = told("/v1/kpi/advice").path("causes").valueStream().limit(CAUSES).toList();
        var causes = page.locator("#causes > li");
        assertThat(advised).hasSize(CAUSES);
        assertThat(causes).hasCount(CAUSES);
        for (int i = 0; i < CAUSES; i++) {
            assertThat(causes.nth(i).getByRole(AriaRole.BUTTON)).hasText(Dutch.count(advised.get(i).path("lost")));
            assertThat(causes.nth(i)).containsText(Dutch.points(advised.get(i).path("points").asDouble()));
        }
    }

    private void startAnAction(Page page) {
        click(page.locator("#causes > li").first().getByText("Actie starten"));
        var form = page.locator("#action-form");
        assertThat(form.locator("[name=municipality]")).hasValue(month.municipality());
        form.locator("[name=title]").fill(ACTION);
        form.locator("[name=owner]").fill("Teamleider KCC");
        click(form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan")));

        assertThat(page.locator("#actions")).containsText(ACTION);
        var kept = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/actions?municipality=" + month.municipality());
        assertThat(kept.json().findValuesAsText("title")).contains(ACTION);
    }

    private void goBack(Page page) {
        clicks++;
        page.goBack();
    }

    private void saveAFile(Page page) {
        click(page.locator("#export-open"));
        var file = page.waitForDownload(
                () -> click(page.locator("#export").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("CSV"))));
        var telephone = told("/v1/kpi", "&groupBy=channel").path("groups").valueStream()
                .filter(group -> group.path("key").asText().equals("PHONE")).findFirst().orElseThrow();
        assertThat(file.path()).content().contains("Telefoon").contains(";%d;".formatted(telephone.path("settled").asLong()));
        page.keyboard().press("Escape");
    }

    /// What goes to the printer has the figure, and nothing to press.
    private void print(Page page) {
        page.evaluate("window.print = () => { document.body.dataset.toPrinter = 'yes'; }");
        click(page.locator("#print"));
        assertThat(page.locator("body")).hasAttribute("data-to-printer", "yes");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#fcr")).hasText(share());
        assertThat(page.locator(".kcc-header__nav, .kcc-filters, #print").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String share() {
        return Dutch.percent(total().path("fcr"));
    }

    private JsonNode total() {
        return told("/v1/kpi").path("total");
    }

    private JsonNode told(String path, String... more) {
        return kcc.http().get(User.MANAGER, kcc.url(Service.KPI), path + month.query() + String.join("", more)).json();
    }
}
