package nl.kcc.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kcc.intake.AsAgent.agent;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What a text without a topic seems to be about stands with the contact and goes with its events.
@IntakeTest
class SuggestedSubjectTest extends EmptyIntake {

    private static final String QUESTION = "Kunt u mijn oude bank als grofvuil ophalen?";

    @BeforeEach
    void learned() {
        await().atMost(Duration.ofMinutes(1)).until(() -> user("agent").contentType(ContentType.JSON)
                .body(Map.of("text", QUESTION)).post("/v1/topics/_suggest").statusCode() != 503);
    }

    @Test
    void aFormWithoutATopicIsStoredWithItsLikelyTopic() {
        UUID contact = form(Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl", "message", QUESTION));

        agent().get("/v1/contacts/" + contact).then().body("topic", nullValue())
                .body("suggestion.topic", equalTo("grofvuil-ophalen")).body("suggestion.certainty", greaterThan(0.5f));
        agent().get("/v1/contacts").then().body("contacts[0].suggestion.topic", equalTo("grofvuil-ophalen"));
        assertThat(event(contact)).contains("\"suggestion\":{\"topic\":\"grofvuil-ophalen\",\"certainty\":")
                .doesNotContain("bank");
    }

    @Test
    void itStaysAsItWasWhenAnAgentChoosesATopic() {
        UUID contact = form(Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl", "message", QUESTION));

        agent().body("{\"topic\": \"milieustraat\"}").post("/v1/contacts/" + contact + "/topic").then().statusCode(200)
                .body("topic", equalTo("milieustraat")).body("suggestion.topic", equalTo("grofvuil-ophalen"));
    }

    @Test
    void whatIsNotForAMunicipalityHasNone() {
        UUID contact = form(Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl", "message",
                "Wanneer krijg ik mijn kinderbijslag?"));

        agent().get("/v1/contacts/" + contact).then().body("suggestion", nullValue());
        assertThat(event(contact)).doesNotContain("suggestion");
    }

    @Test
    void aTopicThatIsGivenNeedsNoSuggestion() {
        UUID contact = form(Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl", "message", QUESTION, "topic",
                "milieustraat"));

        agent().get("/v1/contacts/" + contact).then().body("topic", equalTo("milieustraat")).body("suggestion", nullValue());
    }

    @Test
    void whatAnAgentWritesDownHasNone() {
        UUID contact = register("{\"municipality\": \"GM0344\", \"channel\": \"PHONE\", \"questions\": [{\"summary\": \"%s\"}]}"
                .formatted(QUESTION)).then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");

        agent().get("/v1/contacts/" + contact).then().body("suggestion", nullValue());
    }

    /// By every channel, and with a topic as well.
    @Test
    void anUrgentTextGoesOnAsACodeAndNotAsAText() {
        UUID contact = register("""
                {"municipality": "GM0344", "channel": "PHONE", "questions": [
                  {"summary": "Er is een gaslek bij de school", "topic": "milieustraat"}]}""").then().statusCode(201).extract()
                .jsonPath().getUUID("contacts[0].id");
        UUID form = form(
                Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl", "message", "Mijn paspoort heeft haast"));

        assertThat(event(contact)).contains("\"urgency\":\"GAS_LEAK\"").doesNotContain("school");
        assertThat(event(form)).doesNotContain("urgency");
        assertThat(database.column("select coalesce(urgency, '-') from contact order by urgency")).containsExactly("GAS_LEAK",
                "-");
    }

    private UUID form(Map<String, String> fields) {
        user("agent").contentType(ContentType.JSON).body(fields).post("/v1/web-contacts").then().statusCode(202);
        return UUID.fromString(database.column("select id from contact order by registered_at desc").getFirst());
    }

    private String event(UUID contact) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> kafka.published(Topics.CONTACTS, contact.toString()),
                messages -> !messages.isEmpty()).stream().map(message -> new String(message.value(), UTF_8)).findFirst()
                .orElseThrow();
    }
}
