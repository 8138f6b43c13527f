package nl.kcc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Browser;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

/// What was promised and not done comes back: to the department, to its coordinator, and to the citizen who waits.
@Order(11)
@ExtendWith(OnTheProduct.class)
class ChasingIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TOPIC = "gladheid";

    private final Kcc kcc;
    private final Browser browser;

    ChasingIT(Kcc kcc, Browser browser) {
        this.kcc = kcc;
        this.browser = browser;
    }

    @Test
    void aDepartmentAndItsCoordinatorHearOfWorkThatIsLateAndTheManagerSeesThePromiseBroken() throws Exception {
        var municipality = OwnCalendar.ALWAYS_OPEN;
        var department = address();
        var coordinator = address();
        var desk = kcc.http().send(User.RULE_MANAGER, "PUT",
                kcc.url(Service.ROUTING).resolve("/v1/departments/werk-en-inkomen/desk?municipality=" + municipality), Map.of(),
                """
                        {"mailAddress": "%s", "coordinatorAddress": "%s", "reminders": true, "version": 0}"""
                        .formatted(department, coordinator).getBytes(StandardCharsets.UTF_8));
        assertThat(desk.status()).as(desk.text()).isEqualTo(200);

        var logged = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts", """
                {"municipality": "%s", "channel": "PHONE", "occurredAt": "%s",
                 "questions": [{"topic": "bijstand-aanvragen", "summary": "Waar blijft mijn bijstand?"}]}"""
                .formatted(municipality, java.time.Instant.now().minus(Duration.ofDays(12))));
        var contact = logged.json().path("contacts").path(0).path("id").asText();
        kcc.books().add(contact, municipality, Standing.HANDED_OVER);

        var reminder = await().atMost(SOON).until(() -> inbox(department), mails -> !mails.isEmpty()).getFirst();
        assertThat(reminder.getSubject()).isEqualTo("Werk en inkomen: 1 vraag te laat");
        var handover = kcc.http().get(User.BACK_OFFICE, kcc.url(Service.ROUTING), "/v1/handovers?municipality=" + municipality)
                .json().path("handovers").path(0).path("id").asText();
        assertThat(text(reminder)).contains(contact, kcc.product().frontDoor() + "/werklijst/?id=" + handover)
                .doesNotContain("bijstand");
        assertThat(await().atMost(SOON).until(() -> inbox(coordinator), mails -> !mails.isEmpty()).getFirst().getSubject())
                .isEqualTo("Werk en inkomen: 1 vraag lang te laat");
        assertThat(inbox(department)).hasSize(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi/handovers?window=all&municipality=" + municipality).json().at("/departments/0/promises/broken")
                .asInt()).isEqualTo(1));
    }

    @Test
    void aCitizenIsToldOnceThatTheAnswerComesLaterInTheWordsOfTheRuleManager() throws Exception {
        var municipality = Kcc.MUNICIPALITY_WITH_MAILBOX;
        try (var visit = Visit.of("ruler", kcc, browser, Service.ROUTING, "/regels/berichten/?municipality=" + municipality)) {
            var page = visit.page();
            assertThat(page.locator("#usual-what")).containsText("Uit");
            page.locator("#topic").selectOption(TOPIC);
            page.locator("#add button").press("Enter");
            page.locator("#n-hours").fill("240");
            page.locator("#n-text").fill("Uw vraag {kenmerk} duurt langer, beste {naam}. Antwoord uiterlijk {nieuw}.");
            page.locator("[name=enabled]").check();
            page.locator("#notice-form button[type=submit]").press("Enter");
            assertThat(page.locator("#notice-form [data-field=text] .kcc-field__error")).containsText("{naam}");
            page.locator("#n-text").fill("Uw vraag {kenmerk} duurt langer dan {eerst}. Antwoord uiterlijk {nieuw}.");
            assertThat(page.locator("#preview")).containsText("K7Q2-9XMD-4TFB duurt langer dan dinsdag");
            assertThat(Looks.findings(page)).isEmpty();
            page.locator("#notice-form button[type=submit]").press("Enter");
            assertThat(page.locator("#saved")).containsText("opgeslagen");
            assertThat(page.locator("#own tr")).containsText("240 uur tevoren");
            // What the service objected to.
            visit.complaints().removeIf(complaint -> complaint.contains("400"));
            page.setViewportSize(390, 800);
            assertThat(Looks.findings(page)).isEmpty();
        }

        var citizen = address();
        var sent = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/web-contacts", """
                {"municipality": "%s", "email": "%s", "message": "Wordt er bij ons gestrooid?", "topic": "%s"}"""
                .formatted(municipality, citizen, TOPIC));
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        kcc.books().addRest(municipality, 1);
        var reference = sent.json().path("reference").asText();

        var told = await().atMost(SOON).until(() -> later(citizen), mails -> !mails.isEmpty()).getFirst();
        assertThat(told.getSubject()).contains(reference);
        assertThat(text(told)).contains("Uw vraag " + reference + " duurt langer dan ").doesNotContain("{");
        var status = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/web-contacts/_status",
                "{\"reference\": \"%s\", \"email\": \"%s\"}".formatted(reference, citizen)).json();
        assertThat(status.path("promisedAgainAt").asText()).isGreaterThan(status.path("answerDueAt").asText());
        assertThat(later(citizen)).hasSize(1);
    }

    private static String address() {
        return "iemand-" + UUID.randomUUID().toString().substring(0, 8) + "@kcc.local";
    }

    private List<Message> later(String address) throws Exception {
        List<Message> found = new ArrayList<>();
        for (var mail : inbox(address)) {
            if (mail.getSubject().startsWith("Uw antwoord komt later")) {
                found.add(mail);
            }
        }
        return found;
    }

    private List<Message> inbox(String address) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", kcc.product().settings().mail().imap(), address, kcc.product().localPassword());
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            List<Message> messages = new ArrayList<>();
            for (var message : folder.getMessages()) {
                messages.add(new jakarta.mail.internet.MimeMessage((jakarta.mail.internet.MimeMessage) message));
            }
            return messages;
        }
    }

    private static String text(Message message) throws MessagingException, IOException {
        return message.getContent().toString();
    }
}
