package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.wire.User;

@Order(1)
@ExtendWith(OnTheProduct.class)
class OneContactIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Kcc kcc;
    private final String municipality;

    OneContactIT(Kcc kcc) {
        this.kcc = kcc;
        this.municipality = kcc.newMunicipality();
    }

    @Test
    void theAgentGetsTheDecisionWhileTheCitizenIsOnTheLine() {
        var answer = register("""
                {"topic": "paspoort-aanvragen", "summary": "Wat kost een nieuw paspoort?", "outcome": "ANSWERED"},
                {"topic": null, "summary": "Grofvuil is niet opgehaald"}""");

        var contacts = answer.path("contacts");
        assertThat(contacts).hasSize(2);
        assertThat(contacts.path(0).path("state").asText()).isEqualTo("SETTLED");
        assertThat(contacts.path(1).path("state").asText()).isEqualTo("OPEN");
        assertThat(contacts).allSatisfy(contact -> {
            assertThat(contact.at("/decision/destination").asText()).isEqualTo("FRONT_OFFICE");
            assertThat(contact.at("/decision/explanation").asText()).isNotBlank();
        });
        book(contacts.path(0), Standing.SETTLED);
        book(contacts.path(1), Standing.OPEN);
    }

    @Test
    void aContactMovesTheFigureAndTheStream() throws Exception {
        try (var stream = Stream.open(kcc, "/v1/kpi/stream?window=all&municipality=" + municipality)) {
            var contact = register("""
                    {"topic": "paspoort-aanvragen", "summary": "Wat kost het?", "outcome": "ANSWERED"}""").path("contacts")
                    .path(0);

            stream.awaitTotal("settled", 1, SOON);
            book(contact, Standing.SETTLED);
        }
        var kpi = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?window=all&municipality=" + municipality).json();
        assertThat(kpi.at("/total/settled").asInt()).isEqualTo(1);
        assertThat(kpi.at("/total/fcr").asDouble()).isEqualTo(1.0);
        assertThat(kpi.at("/total/verdict").asText()).isEqualTo("UNDECIDED");
    }

    @Test
    void aHandoverIsWorkedOffAndStaysAHandover() {
        var contact = register("""
                {"topic": null, "summary": "Te ingewikkeld", "outcome": "HANDOVER"}""").path("contacts").path(0);
        book(contact, Standing.HANDED_OVER);
        var handover = await().atMost(SOON).until(() -> handoverOf(contact), JsonNode::isObject);

        backOffice(handover, "accept", "{}");
        backOffice(handover, "complete", "{\"result\": \"ANSWERED\"}");

        await().atMost(SOON).untilAsserted(() -> assertThat(kcc.http()
                .get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + contact.path("id").asText()).text())
                .contains("COMPLETED"));
        var late = kcc.http().post(User.BACK_OFFICE, kcc.url(Service.ROUTING),
                "/v1/handovers/" + handover.path("handoverId").asText() + "/accept", "{}");
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void aReopeningOwesANewAnswerAndCompletedWorkGoesOn() {
        var contact = register("""
                {"topic": null, "summary": "Niet goed beantwoord", "outcome": "HANDOVER"}""").path("contacts").path(0);
        book(contact, Standing.HANDED_OVER);
        var handover = await().atMost(SOON).until(() -> handoverOf(contact), JsonNode::isObject);
        backOffice(handover, "complete", "{\"result\": \"ANSWERED\"}");
        await().atMost(SOON).until(() -> handoverOf(contact).path("status").asText().equals("COMPLETED"));
        awaitListed("ANSWER_KEPT", 1);

        var reopened = Instant.now();
        agent(contact, "reopening", "{\"reason\": \"Het antwoord klopte niet\"}");

        var decision = await().atMost(SOON).until(() -> decisionOn(contact),
                told -> told.path("reason").asText().equals("REOPENED"));
        assertThat(Instant.parse(decision.path("answerDueAt").asText())).isAfter(reopened);
        awaitListed("ANSWER_DECIDED", 0);

        agent(contact, "handover", "{\"reason\": \"COMPLEX\", \"department\": \"belastingen\"}");
        await().atMost(SOON).until(() -> handoverOf(contact).path("status").asText().equals("OPEN"));
        backOffice(handover, "return", "{\"reason\": \"UNCLEAR\"}");
        await().atMost(SOON).until(() -> handoverOf(contact).path("status").asText().equals("RETURNED"));
        agent(contact, "answer", "{\"outcome\": \"ANSWERED\"}");
        awaitListed("ANSWER_KEPT", 1);
        awaitListed("HANDED_OVER", 1);
    }

    @Test
    void whoAsksAgainJoinsTheWorkThatIsUnderWay() {
        var person = "{\"type\": \"BSN\", \"value\": \"999990342\"}";
        var question = """
                {"topic": "paspoort-aanvragen", "summary": "Waar blijft mijn antwoord?", "outcome": "HANDOVER"}""";
        // Chasers are no first contacts, so the books do not know them.
        var first = register(question, person).path("contacts").path(0);
        var handover = await().atMost(SOON).until(() -> handoverOf(first), JsonNode::isObject);

        var again = register("""
                {"topic": "paspoort-aanvragen", "summary": "Hoe staat het ermee?"}""", person).path("contacts").path(0);
        var asked = register(question, person).path("contacts").path(0);

        assertThat(again.at("/decision/reason").asText()).isEqualTo("ALREADY_AT_DEPARTMENT");
        assertThat(again.at("/decision/department")).isEqualTo(handover.path("department"));
        assertThat(again.at("/decision/answerDueAt")).isEqualTo(handover.path("dueAt"));
        assertThat(asked.at("/decision/reason").asText()).isEqualTo("ALREADY_AT_DEPARTMENT");
        var path = "/v1/handovers/" + handover.path("handoverId").asText();
        assertThat(kcc.http().get(User.BACK_OFFICE, kcc.url(Service.ROUTING), path).json().at("/askedAgain/times").asInt())
                .isEqualTo(2);
        backOffice(handover, "complete", "{\"result\": \"ANSWERED\"}");
        awaitListed("ANSWER_KEPT", 3);
        awaitListed("HANDOVER", 1);
        awaitListed("CHASER", 2);
    }

    @Test
    void theListBehindAFigureIsAsLongAsTheFigure() {
        for (int i = 0; i < 3; i++) {
            book(register("""
                    {"topic": null, "summary": "De inwoner belt terug", "outcome": "CITIZEN_RETURNS"}""").path("contacts")
                    .path(0),
                    Standing.CITIZEN_RETURNS);
        }
        var query = "window=all&municipality=" + municipality;

        await().atMost(SOON).untilAsserted(() -> {
            var figure = kcc.http().get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi?" + query).json()
                    .at("/total/citizenReturns").asInt();
            var list = kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                    "/v1/kpi/contacts?" + query + "&state=CITIZEN_RETURNS").json();
            assertThat(figure).isEqualTo(3);
            assertThat(list.path("count").asInt()).isEqualTo(3);
            assertThat(list.path("contacts")).hasSize(3);
        });
    }

    @Test
    void aMoveThatTheStateForbidsChangesNothing() {
        var contact = register("""
                {"topic": null, "summary": "Al beantwoord", "outcome": "ANSWERED"}""").path("contacts").path(0);
        book(contact, Standing.SETTLED);
        var path = "/v1/contacts/" + contact.path("id").asText();
        var before = kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), path).json().path("history");

        var refused = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), path + "/answer", "{\"outcome\": \"ANSWERED\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).isNotBlank();
        assertThat(kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), path).json().path("history")).isEqualTo(before);
    }

    private void agent(JsonNode contact, String move, String body) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE),
                "/v1/contacts/" + contact.path("id").asText() + "/" + move, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode decisionOn(JsonNode contact) {
        return kcc.http().get(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts/" + contact.path("id").asText()).json()
                .path("decision");
    }

    private void awaitListed(String state, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(kcc.http().get(User.MANAGER, kcc.url(Service.KPI),
                "/v1/kpi/contacts?window=all&municipality=" + municipality + "&state=" + state).json().path("count").asInt())
                .as(state).isEqualTo(count));
    }

    private JsonNode register(String questions) {
        return register(questions, "null");
    }

    private JsonNode register(String questions, String person) {
        var answer = kcc.http().post(User.AGENT, kcc.url(Service.INTAKE), "/v1/contacts",
                "{\"municipality\": \"%s\", \"channel\": \"PHONE\", \"person\": %s, \"questions\": [%s]}"
                        .formatted(municipality, person, questions),
                Map.of("Prefer", "wait=5"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/v1/contacts/" + answer.json().at("/contacts/0/id").asText());
        return answer.json();
    }

    private JsonNode handoverOf(JsonNode contact) {
        return kcc.http().get(User.BACK_OFFICE, kcc.url(Service.INTAKE), "/v1/contacts/" + contact.path("id").asText()).json()
                .path("backOffice");
    }

    private void backOffice(JsonNode handover, String act, String body) {
        var answer = kcc.http().post(User.BACK_OFFICE, kcc.url(Service.ROUTING),
                "/v1/handovers/" + handover.path("handoverId").asText() + "/" + act, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void book(JsonNode contact, Standing state) {
        kcc.books().add(contact.path("id").asText(), municipality, state);
    }
}
