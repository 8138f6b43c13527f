package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import nl.kcc.allinone.Service;

/// A second kpi-service behind a proxy that speaks TLS, under a name of its own, in a real Chromium.
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnTheProduct.class)
class BehindTlsIT {
    private static final String NAME = "kcc.example.nl";
    private static final String SITE = "https://" + NAME;

    private final Kcc kcc;
    private SecondKpi second;
    private TlsProxy proxy;
    private Browsers browsers;

    BehindTlsIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @BeforeAll
    void start() throws Exception {
        second = SecondKpi.start(kcc, Map.of("KCC_PUBLIC_URL", SITE, "KCC_TRUSTED_PROXIES", "127.0.0.1"));
        proxy = TlsProxy.before(second.url(), NAME, kcc.product().settings().data());
        browsers = Browsers.start("--host-resolver-rules=MAP %s:443 127.0.0.1:%d".formatted(NAME, proxy.port()));
    }

    @AfterAll
    void stop() {
        browsers.close();
        proxy.close();
        second.close();
    }

    @Test
    void signingInTheStreamAndSigningOutWorkAndTheSessionEndsEverywhere() {
        try (var context = browsers.browser().newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
            Page page = context.newPage();
            page.navigate(SITE + "/cijfers/?window=all");
            assertThat(page).hasURL(SITE + "/inloggen?terug=%2Fcijfers%2F%3Fwindow%3Dall");
            page.getByLabel("Gebruikersnaam").fill("manager");
            page.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();

            assertThat(page).hasURL(startingWith(SITE + "/cijfers/?window=all"));
            assertThat(page.locator("#status")).hasAttribute("data-state", "live");
            var cookies = context.cookies();
            assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.secure && cookie.httpOnly);
            Page other = context.newPage();
            var answer = other.navigate(SITE + "/verlies?window=all");
            assertThat(other.url()).startsWith(SITE + "/cijfers/waarom/?window=all");
            assertThat(answer.headerValue("Strict-Transport-Security")).isNotNull();
            assertThat(answer.headerValue("Cache-Control")).isEqualTo("private, no-cache");

            var session = Map.of("Cookie", cookies.getFirst().name + "=" + cookies.getFirst().value);
            assertThat(everywhere(session)).containsOnly(200);
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen")).click();

            assertThat(other).hasURL(SITE + "/inloggen?uit=ja");
            assertThat(other.locator("#melding")).hasText("U bent uitgelogd.");
            assertThat(everywhere(session)).containsOnly(401);
            // By itself: its stream has ended.
            assertThat(page.locator("#sign-in")).isVisible();
        }
    }

    /// What an answer to this session is: of the instance that it began at, of the other one, and of another service.
    private List<Integer> everywhere(Map<String, String> session) {
        return List.of(second.url().resolve("/v1/kpi"), kcc.url(Service.KPI).resolve("/v1/kpi"),
                kcc.url(Service.ROUTING).resolve("/v1/topics")).stream()
                .map((URI uri) -> kcc.http().send(null, "GET", uri, session, null).status()).toList();
    }

    /// In signs that the browser's expressions know too.
    private static Pattern startingWith(String address) {
        return Pattern.compile("^" + address.replaceAll("[.?]", "\\\\$0") + ".*");
    }
}
