package nl.kcc.intake.suggest;

import static nl.kcc.intake.AsAgent.call;
import static nl.kcc.intake.AsAgent.register;
import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;

/// What agents choose is suggested to the agents of the same municipality, from the database on.
@IntakeTest
class LearnFromAgentsTest extends EmptyIntake {

    private static final String TEXT = "De Plompetoren staat weer te piepen bij storm";

    @Inject
    LearnFromAgents agents;
    @Inject
    LearnFromCatalogue catalogue;

    @BeforeEach
    void nothingLearned() throws Throwable {
        database.execute("""
                insert into topic_copy (code, version, name, active)
                values ('torenwacht', 1, 'Torenwacht', true), ('poort', 1, 'Poort', true)""");
        read(agents::readAll);
        read(catalogue::read);
        await().atMost(Duration.ofMinutes(1)).until(() -> suggest("GM0344", "paspoort").statusCode() != 503);
    }

    @Test
    void whatAnAgentChoseIsSuggestedInThatMunicipalityAndNowhereElse() throws Throwable {
        assertThat(topics("GM0344")).doesNotContain("torenwacht");

        contact("PHONE", "\"topic\": \"torenwacht\", ");
        read(agents::readNew);

        assertThat(topics("GM0344")).startsWith("torenwacht");
        assertThat(topics("GM0307")).doesNotContain("torenwacht");
    }

    @Test
    void whatStandsInTheCatalogueIsSuggestedEverywhereUntilItIsGone() throws Throwable {
        assertThat(topics("GM0307")).doesNotContain("poort");

        database.execute(
                "update topic_copy set phrasings = array['De poort klemt', '%s'] where code = 'poort'".formatted(TEXT));
        read(catalogue::read);
        assertThat(topics("GM0344")).startsWith("poort");
        assertThat(topics("GM0307")).startsWith("poort");

        database.execute("update topic_copy set active = false where code = 'poort'");
        read(catalogue::read);
        assertThat(topics("GM0307")).doesNotContain("poort");
    }

    @Test
    void theTopicThatWasGivenLaterCounts() throws Throwable {
        UUID contact = contact("PHONE", "\"topic\": \"torenwacht\", ");
        read(agents::readNew);

        call(contact, "topic", "{\"topic\": \"poort\"}").then().statusCode(200);
        read(agents::readNew);

        assertThat(topics("GM0344")).startsWith("poort").doesNotContain("torenwacht");
    }

    @Test
    void aTopicGivenToATextWithoutOneIsLearned() throws Throwable {
        UUID contact = contact("EMAIL", "");
        read(agents::readNew);
        assertThat(topics("GM0344")).doesNotContain("torenwacht");

        call(contact, "topic", "{\"topic\": \"torenwacht\"}").then().statusCode(200);
        read(agents::readNew);

        assertThat(topics("GM0344")).startsWith("torenwacht");
    }

    @Test
    void whatACitizenChoseInTheFormTeachesNothing() throws Throwable {
        user("agent").contentType(ContentType.JSON).body(Map.of("municipality", "GM0344", "email", "burger@voorbeeld.nl",
                "message", TEXT, "topic", "torenwacht")).post("/v1/web-contacts").then().statusCode(202);
        read(agents::readNew);
        read(agents::readAll);

        assertThat(topics("GM0344")).doesNotContain("torenwacht");
    }

    @Test
    void aTextThatIsErasedIsForgotten() throws Throwable {
        UUID contact = contact("PHONE", "\"topic\": \"torenwacht\", ");
        read(agents::readNew);

        database.execute("update contact set summary = '[verwijderd]' where id = '%s'".formatted(contact));
        read(agents::readAll);

        assertThat(topics("GM0344")).doesNotContain("torenwacht");
    }

    private static UUID contact(String channel, String topic) {
        return register("{\"municipality\": \"GM0344\", \"channel\": \"%s\", \"questions\": [{%s\"summary\": \"%s\"}]}"
                .formatted(channel, topic, TEXT)).then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");
    }

    private static Response suggest(String municipality, String text) {
        return user("agent").contentType(ContentType.JSON).body(Map.of("text", text, "municipality", municipality))
                .post("/v1/topics/_suggest");
    }

    private static List<String> topics(String municipality) {
        return suggest(municipality, TEXT).then().statusCode(200).extract().jsonPath().getList("suggestions.topic");
    }

    private static void read(Supplier<Uni<Void>> reading) throws Throwable {
        VertxContextSupport.subscribeAndAwait(reading);
    }
}
