package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;

/// A page in front of someone. What the browser complains of is kept, and must be nothing.
record Visit(Page page, List<String> complaints) implements AutoCloseable {

    private static final Pattern ANYTHING = Pattern.compile("\\S");

    /// By a manager who has signed in.
    static Visit ofManager(Kcc kcc, Browser browser, String address) {
        return of("manager", kcc, browser, Service.KPI, address);
    }

    /// By a user who has signed in.
    static Visit of(String user, Kcc kcc, Browser browser, Service service, String address) {
        return signedIn(user, kcc, browser, kcc.url(Service.KPI)).to(kcc.url(service) + address);
    }

    /// By a user who has signed in where people come in, at a page that asks more than one service.
    static Visit atTheFrontDoor(String user, Kcc kcc, Browser browser, String address) {
        return signedIn(user, kcc, browser, kcc.product().frontDoor()).to(kcc.product().frontDoor() + address);
    }

    /// By someone without a login.
    static Visit ofCitizen(Kcc kcc, Browser browser, String address) {
        return new Visit(newPage(browser), new ArrayList<>()).to(kcc.url(Service.KPI) + address);
    }

    /// By a developer who looks how to call a service.
    static Visit ofDeveloper(Kcc kcc, Browser browser, Service service) {
        return new Visit(newPage(browser), new ArrayList<>()).to(kcc.url(service) + "/interface/");
    }

    private static Page newPage(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768)).newPage();
    }

    /// Who has signed in once need not again: a session is no part of the browser.
    private static Visit signedIn(String user, Kcc kcc, Browser browser, URI where) {
        var visit = new Visit(newPage(browser), new ArrayList<>());
        var context = visit.page.context();
        var before = kcc.signedIn().get(user + where);
        if (before != null) {
            context.addCookies(before);
        } else {
            visit.signIn(user, kcc, where);
            kcc.signedIn().put(user + where, context.cookies());
        }
        return visit;
    }

    private void signIn(String user, Kcc kcc, URI where) {
        page.navigate(where + "/inloggen");
        page.getByLabel("Gebruikersnaam").fill(user);
        page.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();
        assertThat(page.locator("h1:visible").first()).isVisible();
    }

    private Visit to(String url) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(url);
        return this;
    }

    /// Until the page says of which days its figures are, and nothing in it is folded away.
    void awaitFigures() {
        assertThat(page.locator("#days")).hasText(ANYTHING);
        page.locator("main details:not([hidden]) > summary").all().forEach(Locator::click);
        page.locator(".loss-all:visible").all().forEach(Locator::click);
        if (page.locator("#pause").count() > 0) {
            assertThat(page.locator("#course-rows tr").first()).isVisible();
            page.locator("#pause:visible").all().forEach(Locator::click); // what has ended does not move
        }
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }
}
