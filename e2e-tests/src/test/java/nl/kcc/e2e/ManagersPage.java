package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;

/// A page of kpi-service in front of a manager who has signed in. What the browser complains of is kept.
record ManagersPage(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {

    static ManagersPage open(Kcc kcc, Browser browser, String address) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
        var signedIn = new ManagersPage(context, context.newPage(), new ArrayList<>());
        signedIn.signIn(kcc);
        signedIn.page.navigate(kcc.url(Service.KPI) + address);
        return signedIn;
    }

    private void signIn(Kcc kcc) {
        page.navigate(kcc.url(Service.KPI) + "/inloggen");
        page.getByLabel("Gebruikersnaam").fill("manager");
        page.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();
        assertThat(page.locator("h1:visible").first()).isVisible();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /// Rules of WCAG that a program can check.
    void assertNoAxeFindings() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
