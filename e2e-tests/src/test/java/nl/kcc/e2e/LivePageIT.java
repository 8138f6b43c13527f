package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class LivePageIT {
    private final Kcc kcc;
    private final String municipality;
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    LivePageIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
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

    @BeforeEach
    void signIn() {
        complaints.clear();
        context = browser.newContext();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(kcc.url(Service.KPI) + "/cijfers/?window=all");
        page.waitForURL(Pattern.compile(".*/inloggen.*"));
        assertThat(Looks.axe(page)).isEmpty();
        page.getByLabel("Gebruikersnaam").fill("manager");
        page.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen"))
                .click();
        page.navigate(kcc.url(Service.KPI) + "/cijfers/?window=all");
        assertThat(page.locator("#status")).hasAttribute("data-state", "live");
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePageMovesByItselfAfterAPost() {
        register();
        var settled = settled();
        int before = awaitWhatTheServiceSays();

        for (int more = 1; more <= 5; more++) {
            register();
            long registered = System.nanoTime();
            assertThat(settled).hasText(String.valueOf(before + more), new LocatorAssertions.HasTextOptions()
                    .setTimeout(Promises.within(Duration.ofSeconds(1), Duration.ofSeconds(15)).toMillis()));
            System.out.printf("The page followed %d ms after the answer%n",
                    Duration.ofNanos(System.nanoTime() - registered).toMillis());
        }
    }

    @Test
    void thePageHasNoAccessibilityFindings() {
        register();
        awaitWhatTheServiceSays();

        assertThat(Looks.axe(page)).isEmpty();

        settled().click();
        assertThat(page.locator("#contacts")).isVisible();
        assertThat(Looks.axe(page)).isEmpty();
    }

    @Test
    void theListBehindAFigureOpensByKeyboardAndIsAsLongAsTheFigure() {
        register();
        int figure = awaitWhatTheServiceSays();

        settled().press("Enter");

        assertThat(page.locator("#contacts-count")).containsText(String.valueOf(figure));
        page.keyboard().press("Escape");
        assertThat(page.locator("#contacts")).isHidden();
        assertThat(settled()).isFocused();
    }

    @Test
    void updatesCanBePaused() {
        register();
        int before = awaitWhatTheServiceSays();
        page.locator("#pause").click();
        assertThat(page.locator("#status")).hasAttribute("data-state", "paused");

        register();
        page.waitForTimeout(1000);

        assertThat(number(settled())).isEqualTo(before);
        page.locator("#pause").click();
        assertThat(settled()).hasText(String.valueOf(before + 1));
    }

    /// Until the page shows all that was registered before; the figure of what is settled.
    private int awaitWhatTheServiceSays() {
        kcc.books().balance();
        int settled = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all").json().at("/total/settled")
                .asInt();
        assertThat(settled()).hasText(String.valueOf(settled));
        return settled;
    }

    private Locator settled() {
        return page.locator(".state--SETTLED .state__count button");
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
    }

    private void register() {
        new Desk(kcc, municipality).register("COUNTER", "ANSWERED");
    }
}
