package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// What is around every page, in a real Chromium: the menu of the role, the keys, and the window for a session that ended.
@Order(9)
@ExtendWith(OnTheProduct.class)
class ShellIT {
    /// Pages that show what several services know.
    private static final Set<String> ASKS_OTHERS = Set.of("/beheer/", "/werklijst/");

    private final Kcc kcc;
    private final Browser browser;

    ShellIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({ "backoffice, ROUTING, /werklijst/, Werklijst",
            "ruler, ROUTING, /onderwerpen/, Onderwerpen & regels", "ruler, ROUTING, /regels/, Onderwerpen & regels",
            "ruler, ROUTING, /kalender/, Onderwerpen & regels",
            "ruler, ROUTING, /regels/berichten/, Onderwerpen & regels",
            "operator, KPI, /beheer/, Cijfers Beheer", "privacy, KPI, /beheer/, Beheer",
            "manager, KPI, /verbeteren/, Cijfers Verbeteren Onderwerpen & regels" })
    void eachRoleSeesItsMenuAndAPageWithoutFindings(String user, Service service, String address, String menu) {
        try (var visit = Visit.of(user, kcc, browser, service, address)) {
            var page = visit.page();

            assertThat(page.locator(".kcc-header__nav > *").first()).isVisible();
            assertThat(String.join(" ", page.locator(".kcc-header__nav > a, .kcc-header__nav summary").allInnerTexts()))
                    .isEqualTo(menu);
            assertThat(page.locator(".kcc-header__user")).containsText(user);
            assertThat(page.locator(".kcc-header__nav a").all()).extracting(link -> opened(user, link.getAttribute("href")))
                    .isNotEmpty().containsOnly(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // What another service has to say is not known at this service's own address.
            visit.complaints().removeIf(complaint -> ASKS_OTHERS.contains(address) && complaint.contains("404"));
            assertThat(Looks.findings(page)).isEmpty();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }

    private int opened(String user, String page) {
        var password = kcc.product().localPassword();
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return kcc.http().send(null, "GET", kcc.product().frontDoor().resolve(page), Map.of("Authorization", "Basic " + login),
                null).status();
    }

    @Test
    void whoHasNotSignedInIsAskedToOnAPageWithoutFindings() {
        try (var stranger = Visit.ofCitizen(kcc, browser, "/cijfers/?window=all")) {
            assertThat(stranger.page()).hasURL(Pattern.compile(".*/inloggen.*"));
            assertThat(Looks.axe(stranger.page())).isEmpty();
        }
    }

    @Test
    void theMenuAndTheHelpGoByKey() {
        try (var visit = Visit.ofManager(kcc, browser, "/verbeteren/")) {
            var page = visit.page();
            assertThat(page.locator(".kcc-header__nav summary")).hasCount(3);
            page.keyboard().press("/");
            assertThat(page.locator("#reference")).isFocused();
            page.keyboard().press("?");
            assertThat(page.locator("#reference")).hasValue("?");

            page.locator("h1").click();
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            assertThat(Looks.axe(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).hasCount(0);

            page.keyboard().press("Alt+3");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nu").setExact(true))).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".kcc-menu[open]")).hasCount(0);
            assertThat(page.locator(".kcc-menu summary").first()).isFocused();
        }
    }

    @Test
    void anAgentFindsAContactByItsReferenceAndAManagerWhyItWentThere() {
        var municipality = kcc.newMunicipality();
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                """
                        {"municipality": "%s", "channel": "PHONE", "questions": [{"summary": "Is de kliko al geleegd?", "outcome": "SPAM"}]}"""
                        .formatted(municipality));
        var id = answer.json().at("/contacts/0/id").asText();
        kcc.books().add(id, municipality, Standing.EXCLUDED);
        try (var visit = Visit.atTheFrontDoor("agent", kcc, browser, "/balie/")) {
            var page = visit.page();
            page.locator("#reference").fill(id);
            page.locator("#reference").press("Enter");

            assertThat(page.locator("#contact")).containsText("Is de kliko al geleegd?");
            assertThat(page.locator("#contact")).containsText(municipality);
            assertThat(Looks.axe(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#reference")).isFocused();
        }
        await().until(() -> kcc.http()
                .get(User.MANAGER, kcc.url(Service.ROUTING), "/v1/contacts/" + id + "/decision").status() == 200);
        try (var visit = Visit.atTheFrontDoor("manager", kcc, browser, "/cijfers/")) {
            var page = visit.page();
            page.locator("#reference").fill(id);
            page.locator("#reference").press("Enter");

            assertThat(page.locator("#contact")).containsText("is toegepast: telt niet mee is ja");
        }
    }

    @Test
    void aSessionThatEndsAsksForThePasswordOverThePageAndNothingTypedIsLost() {
        try (var visit = Visit.ofManager(kcc, browser, "/verbeteren/?window=year")) {
            var page = visit.page();
            assertThat(page.locator("article.norm").first()).isVisible();
            page.locator("#add-norm").click();
            page.locator("#n-owner").fill("Teamleider KCC");
            page.getByLabel("Percentage").fill("180");
            page.context().clearCookies();
            page.getByLabel("Percentage").press("Enter");

            var window = page.locator("#sign-in");
            assertThat(window).isVisible();
            assertThat(window.getByLabel("Gebruikersnaam")).hasValue("manager");
            assertThat(window.getByLabel("Wachtwoord")).isFocused();
            assertThat(Looks.axe(page)).isEmpty();
            window.getByLabel("Wachtwoord").fill("niet-het-wachtwoord");
            window.getByLabel("Wachtwoord").press("Enter");
            assertThat(window.getByRole(AriaRole.ALERT)).containsText("klopt niet");
            window.getByLabel("Wachtwoord").fill(kcc.product().localPassword());
            window.getByLabel("Wachtwoord").press("Enter");

            assertThat(window).hasCount(0);
            // It was sent again by itself, and refused for what is wrong with it.
            assertThat(page.locator("[data-field=share] .kcc-field__error")).containsText("tot en met 100");
            assertThat(page.locator("#n-owner")).hasValue("Teamleider KCC");
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("401") || complaint.contains("400"));
            visit.complaints().clear();
        }
    }
}
