package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class LivePageIT {
    private final Kcc kcc;
    private final Browser browser;
    private final String municipality;
    private Visit visit;
    private Page page;

    LivePageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.municipality = kcc.newMunicipality();
    }

    @BeforeEach
    void open() {
        visit = Visit.ofManager(kcc, browser, "/cijfers/?window=all");
        page = visit.page();
        assertThat(page.locator("#status")).hasAttribute("data-state", "live");
    }

    @AfterEach
    void close() {
        visit.close();
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
        return page.locator("#settled");
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
    }

    private void register() {
        new Desk(kcc, municipality).register("COUNTER", "ANSWERED");
    }
}
