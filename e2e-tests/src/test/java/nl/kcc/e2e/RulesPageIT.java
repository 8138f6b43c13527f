package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// A rule manager changes a rule, tries it on what was asked, a colleague activates it, and the figures move as was predicted; in
/// a real Chromium. Afterwards the rules are those of before.
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OnTheProduct.class)
class RulesPageIT {

    private static final String TOPIC = "bijstand-aanvragen";
    private static final String RULE = "bijstand-aan-de-balie";
    private static final int MANY = 40;
    private static final int SETTLED = 32;

    private final Kcc kcc;
    private final Browser browser;
    private final String before;
    private final String after;
    private int shipped;
    private int draft;
    private JsonNode predicted;

    RulesPageIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
        this.before = kcc.newMunicipality();
        this.after = kcc.newMunicipality();
    }

    @BeforeAll
    void questionsThatAgentsAnsweredAndQuestionsForADepartment() {
        shipped = rules().path("inForce").asInt();
        ofTheDesk(before);
        askedAbout(before).forEach(id -> kcc.books().add(id, before, Standing.HANDED_OVER));
        kcc.books().balance();
    }

    @AfterAll
    void theRulesAreThoseOfBefore() {
        if (draft > 0 && rules().path("inForce").asInt() == draft) {
            kcc.http().send(User.RULE_MANAGER, "POST",
                    kcc.url(Service.ROUTING).resolve("/v1/rule-sets/" + draft + "/withdraw"), java.util.Map.of(), null);
        }
        assertThat(rules().path("inForce").asInt()).isEqualTo(shipped);
        awaitRules(shipped);
    }

    @Test
    @Order(1)
    void aDraftIsChangedByFormAndByKeyAndCheckedAtOnce() {
        try (var visit = open("ruler", "")) {
            var page = visit.page();
            assertThat(page.locator("#state")).containsText("geldt nu");
            assertThat(page.locator("#table"))
                    .containsText("Als een medewerker om overdracht vroeg, dan naar de afdeling van het onderwerp");
            page.keyboard().press("n");
            assertThat(page.locator("#state")).hasText(Pattern.compile("concept · \\d+ bevinding.*"));
            draft = Integer.parseInt(page.locator("#name").textContent().replaceAll("\\D", ""));

            page.locator("#add").press("Enter");
            page.locator("#r-save").click();
            assertThat(page.locator("#r-id-error")).containsText("kleine letters");
            page.locator("#r-id").fill(RULE);
            page.locator("#r-more").click();
            page.locator("#r-conditions [data-fact]").selectOption("topic");
            page.locator("#r-conditions [data-value]")
                    .selectOption(new SelectOption().setLabel("Bijstandsuitkering aanvragen"));
            page.locator("#r-days").fill("2");
            page.locator("#r-reason").fill("DESK_KNOWS");
            page.locator("#r-explanation").fill("De balie weet genoeg van ");
            page.locator("#r-places button").first().click();
            assertThat(page.locator("#r-explanation")).hasValue("De balie weet genoeg van {onderwerp}");
            assertThat(page.locator("#r-preview"))
                    .hasText("Als het onderwerp ‘Bijstandsuitkering aanvragen’ is, dan front office, binnen 2 werkdagen.");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#r-save").press("Enter");

            assertThat(page.locator("#saved-text")).containsText(RULE);
            assertThat(page.locator("#findings")).not().containsText("Niets houdt activeren tegen");
            assertThat(page.locator("#findings")).containsText("houdt activeren tegen");
            page.locator("#findings [data-rule='" + RULE + "']").first().click();
            assertThat(page.locator("#table li:focus")).containsText(RULE);
            for (int place = 6; place >= 5; place--) {
                page.keyboard().press("Alt+ArrowUp");
                assertThat(page.locator("#saved-text")).hasText("Regel " + RULE + " staat nu op plaats " + place + ".");
            }
            assertThat(page.locator("#findings")).containsText("Niets houdt activeren tegen");
            assertThat(page.locator("#table li:focus")).containsText(RULE);
            assertThat(page.locator("#activate")).isDisabled();
            assertThat(page.locator("#why-not")).containsText("Een collega moet het activeren");
            assertThat(rule(4).path("id").asText()).isEqualTo(RULE);
        }
    }

    @Test
    @Order(2)
    void triedOnWhatWasAskedItShowsThreeFiguresAndWhatMoves() {
        try (var visit = open("ruler", "#" + draft)) {
            var page = visit.page();
            assertThat(page.locator("#trial-none")).isVisible();
            page.keyboard().press("p");
            page.keyboard().press("Enter");

            assertThat(page.locator("#trial-result .rules__big").first()).hasText("" + MANY);
            predicted = ask("/v1/rule-sets/" + draft + "/trials").at("/trials/0");
            assertThat(predicted.path("contacts").asInt()).isEqualTo(2 * MANY);
            assertThat(predicted.at("/fcr/now").asDouble()).isEqualTo((double) SETTLED / (2 * MANY));
            assertThat(predicted.at("/fcr/then").asDouble()).isEqualTo(0.8);
            assertThat(page.locator("#trial-result .rules__big").nth(1)).hasText("40,0% → 80,0%");
            assertThat(page.locator("#trial-result .rules__big").nth(2)).hasText("32 → 72");
            page.locator("#trial-result summary").all().forEach(com.microsoft.playwright.Locator::click);
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#moved-open").click();
            assertThat(page.locator("#moved-count")).containsText("" + MANY);
            assertThat(page.locator("#moved-rows tr").first()).containsText("Werk en inkomen");
            page.locator("#moved-next").click();
            assertThat(page.locator("#moved-rows tr")).hasCount(MANY - 25);
            page.keyboard().press("Escape");
            assertThat(page.locator("#moved-open")).isFocused();
        }
    }

    @Test
    @Order(3)
    void aColleagueActivatesItAndTheFiguresMoveAsPredicted() {
        try (var visit = open("ruler2", "#" + draft)) {
            var page = visit.page();
            assertThat(page.locator("#activate")).isEnabled();
            page.locator("#activate").click();
            page.locator("#activate-now").click();
            assertThat(page.locator("#state")).containsText("geldt nu");
            assertThat(page.locator("#life")).containsText("door ruler2");
        }
        awaitRules(draft);

        ofTheDesk(after);
        List<String> asked = askedAbout(after);
        for (int i = 0; i < MANY; i++) {
            change(asked.get(i), i < SETTLED ? "answer" : "handover",
                    i < SETTLED ? "{\"outcome\": \"ANSWERED\"}" : "{\"reason\": \"NO_KNOWLEDGE\"}");
            kcc.books().add(asked.get(i), after, i < SETTLED ? Standing.SETTLED : Standing.HANDED_OVER);
        }
        kcc.books().balance();

        var came = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&municipality=" + after).json()
                .path("total");
        assertThat(came.path("decided").asInt()).isEqualTo(2 * MANY);
        assertThat(came.path("fcr").asDouble()).isBetween(predicted.at("/fcr/low").asDouble(),
                predicted.at("/fcr/high").asDouble());
        try (var visit = openFor(after, "manager", "#" + draft)) {
            var page = visit.page();
            assertThat(page.locator("#verdict")).hasText("Het gaat zoals voorspeld.");
            assertThat(page.locator("#outcome")).containsText("n = " + 2 * MANY);
            assertThat(page.locator("#draft")).isHidden();
            assertThat(page.locator("#trial-form")).isHidden();
            var walk = KeyboardWalk.over(page);
            assertThat(walk.missed()).isEmpty();
            assertThat(walk.unseen()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void itIsTakenBackByOnePersonAfterAQuestion() {
        try (var visit = open("ruler", "#" + draft)) {
            var page = visit.page();
            page.locator("#withdraw").click();
            assertThat(page.locator("#withdraw-what")).containsText("geldt dan meteen weer");
            page.locator("#withdraw-now").click();

            assertThat(page.locator("#state")).hasText(Pattern.compile("ingetrokken|gold eerder"));
            assertThat(rules().path("inForce").asInt()).isEqualTo(shipped);
        }
    }

    @Test
    @Order(5)
    void aFileWithFaultsChangesNothingAndSaysWhereTheyAre() {
        try (var visit = open("ruler", "")) {
            var page = visit.page();
            int sets = page.locator("#sets li").count();
            page.locator("#import").click();
            page.locator("#i-file").setInputFiles(new com.microsoft.playwright.options.FilePayload("regels.csv", "text/csv",
                    "id;waarheen\nA B;ergens\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.locator("#import-now").click();

            assertThat(page.locator("#fault-rows tr").first()).isVisible();
            assertThat(Looks.axe(page)).isEmpty();
            assertThat(visit.complaints()).singleElement().asString().contains("400");
            visit.complaints().clear();
            page.locator("#import-cancel").click();
            assertThat(page.locator("#import")).isFocused();
            assertThat(page.locator("#sets li")).hasCount(sets);
        }
    }

    /// Answered at once, or handed over by the agent.
    private void ofTheDesk(String municipality) {
        var desk = new Desk(kcc, municipality);
        desk.register(Instant.now(), "PHONE", "ANSWERED", SETTLED);
        desk.register(Instant.now(), "PHONE", "HANDOVER", MANY - SETTLED);
    }

    /// Asked and not answered yet.
    private List<String> askedAbout(String municipality) {
        var ids = new ArrayList<String>();
        var question = "{\"topic\": \"%s\", \"summary\": \"Een vraag\"}".formatted(TOPIC);
        for (int i = 0; i < MANY; i += 20) {
            var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                    "{\"municipality\": \"%s\", \"channel\": \"PHONE\", \"questions\": %s}".formatted(municipality,
                            Collections.nCopies(20, question)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            answer.json().path("contacts").forEach(contact -> ids.add(contact.path("id").asText()));
        }
        return ids;
    }

    private void change(String contact, String how, String body) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + contact + "/" + how, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode rules() {
        return ask("/v1/rule-sets");
    }

    private JsonNode rule(int place) {
        return ask("/v1/rule-sets/" + draft).path("rules").path(place);
    }

    private JsonNode ask(String path) {
        return kcc.http().get(User.RULE_MANAGER, kcc.url(Service.ROUTING), path).json();
    }

    private void awaitRules(int number) {
        await().atMost(Duration.ofSeconds(10)).until(() -> kcc.http().post(User.AGENT, kcc.url(Service.ROUTING),
                "/v1/decisions/_preview", "{\"municipality\": \"%s\", \"channel\": \"PHONE\"}".formatted(before)).json()
                .path("ruleSet").asInt() == number);
    }

    private Visit open(String user, String hash) {
        return openFor(before, user, hash);
    }

    private Visit openFor(String municipality, String user, String hash) {
        var visit = Visit.of(user, kcc, browser, Service.ROUTING, "/regels/?municipality=" + municipality + hash);
        Page page = visit.page();
        assertThat(page.locator("#table li").first()).isVisible();
        return visit;
    }
}
