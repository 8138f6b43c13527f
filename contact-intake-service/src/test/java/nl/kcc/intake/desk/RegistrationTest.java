package nl.kcc.intake.desk;

import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.http.ContentType;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

@IntakeTest
class RegistrationTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TWO_QUESTIONS = """
            { "municipality": "GM0344", "channel": "PHONE", "occurredAt": "2025-11-20T09:14:05+01:00",
              "person": { "type": "PHONE", "value": "06 12345678" },
              "questions": [ { "topic": "paspoort-aanvragen", "summary": "Wat kost een nieuw paspoort?", "outcome": "ANSWERED" },
                             { "topic": null, "summary": "Grofvuil is niet opgehaald" } ] }
            """;

    @Test
    void anInteractionBecomesOneContactPerQuestion() {
        var answer = register(TWO_QUESTIONS);

        answer.then().statusCode(201).contentType(ContentType.JSON).header("API-Version", "1.0.0")
                .header("Location", endsWith("/v1/contacts/" + answer.jsonPath().getString("contacts[0].id")))
                .body("$", aMapWithSize(2)).body("interactionId", notNullValue()).body("contacts", hasSize(2))
                .body("contacts[0].topic", equalTo("paspoort-aanvragen")).body("contacts[0].state", equalTo("SETTLED"))
                .body("contacts[1]", hasKey("topic")).body("contacts[1].topic", nullValue())
                .body("contacts[1].state", equalTo("OPEN"))
                .body("contacts[0]", not(hasKey("decision"))).body("contacts[0]", not(hasKey("repeatOf")));
        assertThat(database.rowCounts()).containsEntry("interaction", 1L).containsEntry("contact", 2L)
                .containsEntry("audit", 2L).containsEntry("identity_pseudonym", 1L).containsEntry("idempotency_key", 0L);
    }

    @Test
    void whatWasRegisteredCanBeRead() {
        String location = register(TWO_QUESTIONS).header("Location");

        user("backoffice").get(location).then().statusCode(200)
                .body("municipality", equalTo("GM0344")).body("channel", equalTo("PHONE"))
                .body("occurredAt", equalTo("2025-11-20T08:14:05Z")).body("version", equalTo(1))
                .body("summary", equalTo("Wat kost een nieuw paspoort?")).body("outcome", equalTo("ANSWERED"))
                .body("answeredAt", equalTo("2025-11-20T08:14:05Z"))
                .body("history", hasSize(1)).body("history[0].action", equalTo("REGISTERED"))
                .body("history[0].code", equalTo("ANSWERED")).body("history[0].by", equalTo("agent"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ANSWERED, SETTLED
            ANSWERED_AFTER_CONSULT, SETTLED
            REFERRED, SETTLED
            WARM_SETTLED, WARM_SETTLED
            CITIZEN_RETURNS, CITIZEN_RETURNS
            HANDOVER, HANDED_OVER
            SPAM, EXCLUDED
            WRONG_NUMBER, EXCLUDED
            ABANDONED, EXCLUDED
            DISCONNECTED, EXCLUDED
            TEST, EXCLUDED
            OUTBOUND, EXCLUDED
            AUTO_REPLY, EXCLUDED
            DUPLICATE, EXCLUDED
            NO_QUESTION, EXCLUDED
            """)
    void everyOutcomeHasItsState(String outcome, String state) {
        var id = aContact("\"outcome\": \"" + outcome + "\"");

        agent().get("/v1/contacts/" + id).then().statusCode(200).body("state", equalTo(state));
    }

    @Test
    void aHandoverMaySayMore() {
        var id = aContact("""
                "outcome": "HANDOVER", "handover": {"reason": "NO_TIME", "department": "belastingen", "note": "bsn 111222333"}
                """);

        agent().get("/v1/contacts/" + id).then().body("handover.reason", equalTo("NO_TIME"))
                .body("handover.department", equalTo("belastingen")).body("history[0].text", equalTo("bsn [BSN]"));
        assertThat(aContact("\"outcome\": \"HANDOVER\"")).isNotNull();
        assertThat(database.count("contact where handover_reason = 'UNSPECIFIED'")).isEqualTo(1);
    }

    @Test
    void twentyQuestionsAndEveryCharacterFit() {
        String summary = "\\t\\n\\r\uD834\uDD1E é ñ 漢字 \\\"quote\\\" 'o''k' $1 %s {0}" + "𝄞".repeat(900);
        String questions = IntStream.range(0, 20).mapToObj(_ -> "{\"summary\": \"" + summary + "\"}")
                .collect(Collectors.joining(","));

        var answer = register("{\"municipality\": \"GM0344\", \"channel\": \"WEB\", \"questions\": [" + questions + "]}");

        answer.then().statusCode(201).body("contacts", hasSize(20));
        List<String> ids = answer.jsonPath().getList("contacts.id");
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        agent().get("/v1/contacts/" + ids.getLast()).then().body("summary",
                equalTo("\t\n\r𝄞 é ñ 漢字 \"quote\" 'o''k' $1 %s {0}" + "𝄞".repeat(900)));
    }

    @Test
    void theMomentIsNowUnlessTheAgentSaysOtherwise() {
        Instant before = Instant.now().minusMillis(1);

        var id = aContact("");

        var occurredAt = Instant.parse(agent().get("/v1/contacts/" + id).jsonPath().getString("occurredAt"));
        assertThat(occurredAt).isBetween(before, Instant.now());
        register(TWO_QUESTIONS.replace("2025-11-20T09:14:05+01:00", Instant.now().plusSeconds(240).toString()))
                .then().statusCode(201);
    }

    @Test
    void nothingPersonalLeavesTheServiceOrIsKept() {
        String body = """
                { "municipality": "GM0344", "channel": "EMAIL", "person": { "type": "%s", "value": "%s" },
                  "questions": [ { "summary": "Ik ben Jan Geheim, bsn 123456782 of 1234.56.782", "outcome": "HANDOVER",
                                   "handover": { "reason": "COMPLEX", "note": "Bel Jan Geheim, 1 2 3 4 5 6 7 8 2" } } ] }
                """;
        List<String> contacts = List.of(
                register(body.formatted("BSN", "999990342")).jsonPath().getString("contacts[0].id"),
                register(body.formatted("EMAIL", "Jan.Geheim@Voorbeeld.nl")).jsonPath().getString("contacts[0].id"),
                register(body.formatted("PHONE", "06-12345678")).jsonPath().getString("contacts[0].id"),
                register(body.formatted("KVK", "87654321")).jsonPath().getString("contacts[0].id"));

        assertThat(database.everything()).doesNotContain("999990342").doesNotContainIgnoringCase("jan.geheim@")
                .doesNotContain("612345678").doesNotContain("12345678").doesNotContain("87654321")
                .doesNotContain("1234.56.782").doesNotContain("1 2 3 4 5 6 7 8 2").contains("[BSN]");
        assertThat(database.count("identity_pseudonym")).isEqualTo(4);
        for (String id : contacts) {
            assertThat(eventOf(id)).doesNotContain("Geheim").doesNotContain("Bel ").doesNotContain("[BSN]")
                    .doesNotContain("999990342").doesNotContain("12345678").doesNotContain("87654321")
                    .contains("\"reason\":\"COMPLEX\"", "GM0344");
        }
    }

    @Test
    void theSamePersonIsRecognisedByThePseudonymAlone() {
        String byPhone = TWO_QUESTIONS;

        register(byPhone).then().statusCode(201);
        register(byPhone.replace("06 12345678", "+31 6 12 34 56 78")).then().statusCode(201);
        register(byPhone.replace("06 12345678", "06 87654321")).then().statusCode(201);

        assertThat(database.count("identity_pseudonym")).isEqualTo(2);
        assertThat(database.column("select count(distinct interaction_id) from contact group by identity_id order by 1"))
                .containsExactly("1", "2");
    }

    @Test
    void theEventSaysHowTheContactStands() {
        String id = register(TWO_QUESTIONS).jsonPath().getString("contacts[0].id");

        await().atMost(PATIENCE).until(() -> !kafka.published(Topics.CONTACTS, id).isEmpty());
        var message = kafka.published(Topics.CONTACTS, id).getFirst();
        assertThat(header(message, "ce_type")).isEqualTo("nl.klantcontacten.contact-geregistreerd.v1");
        assertThat(header(message, "ce_subject")).isEqualTo(id);
        assertThat(header(message, "ce_source")).endsWith(":systeem:contact-intake-service");
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).contains("\"version\":1", "\"outcome\":\"ANSWERED\"",
                "\"topic\":\"paspoort-aanvragen\"", "\"occurredAt\":\"2025-11-20T08:14:05Z\"",
                "\"firstAnswerAt\":\"2025-11-20T08:14:05Z\"").doesNotContain("paspoort?");
    }

    @ParameterizedTest
    @ValueSource(strings = { "backoffice", "manager", "ruler", "privacy", "operator", "switchboard" })
    void onlyAgentsRegister(String name) {
        user(name).contentType(ContentType.JSON).body(TWO_QUESTIONS).post("/v1/contacts").then().statusCode(403)
                .contentType("application/problem+json");
        assertThat(database.count("contact")).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        agent().get("/v1/contacts/" + new UUID(7, 7)).then().statusCode(404).contentType("application/problem+json")
                .body("detail", containsString("contact"));
        agent().get("/v1/contacts/999990342").then().statusCode(404);
    }

    private String eventOf(String id) {
        await().atMost(PATIENCE).until(() -> !kafka.published(Topics.CONTACTS, id).isEmpty());
        var message = kafka.published(Topics.CONTACTS, id).getFirst();
        var headers = new StringBuilder();
        message.headers().forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8)).append(' '));
        return headers + new String(message.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
