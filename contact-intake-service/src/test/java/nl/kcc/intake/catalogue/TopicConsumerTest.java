package nl.kcc.intake.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kcc.intake.AsAgent.aContact;
import static nl.kcc.intake.AsAgent.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kcc.events.TopicEvent.TopicPublished;
import nl.kcc.events.TopicState;
import nl.kcc.events.Topics;
import nl.kcc.intake.IntakeDatabase;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.Kafka;

@IntakeTest
class TopicConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PUBLISHED = "nl.klantcontacten.onderwerp-gepubliceerd.v1";

    @Inject
    IntakeDatabase database;
    @Inject
    Kafka kafka;

    @BeforeEach
    @AfterEach
    void empty() {
        kafka.createTopics();
        database.clear();
    }

    @Test
    void beforeTheFirstCatalogueEveryTopicPasses() {
        assertThat(aContact("\"topic\": \"nog-onbekend\"")).isNotNull();
    }

    @Test
    void aPublishedTopicMayBeNamedAndNoOther() {
        publish(topic("paspoort", 1, true));
        awaitCopy("paspoort1true");

        assertThat(aContact("\"topic\": \"paspoort\"")).isNotNull();
        register("""
                {"municipality": "GM0344", "channel": "WEB", "questions": [{"topic": "verzonnen", "summary": "x"}]}
                """).then().statusCode(400);
    }

    @Test
    void departmentsAreThoseOfTheTopicsInUseAndThoseBesideThem() {
        publish(topic("paspoort", 1, true));
        awaitDepartments("reiniging");
        publish(new TopicState("hek", 1, "Hek", "groep", "bouwen", List.of(), List.of(), null, true,
                List.of("bouwen", "algemene-zaken")));
        publish(topic("paspoort", 2, false));

        awaitDepartments("algemene-zaken", "bouwen");
    }

    @Test
    void phrasingsAreKeptAndMayBeAbsent() {
        publish(new TopicState("hek", 1, "Hek", "groep", "bouwen", List.of(), List.of(), null, true, List.of("bouwen"),
                List.of("Het hek is stuk.", "Er ligt een hek.")));
        publish(topic("paspoort", 1, true));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                database.column("select code || coalesce(phrasings, '{}')::text from topic_copy order by code"))
                .containsExactly("hek{\"Het hek is stuk.\",\"Er ligt een hek.\"}", "paspoort{}"));
    }

    @Test
    void theNewestVersionStaysInWhateverOrderAndHoweverOftenTheyCome() {
        publish(topic("grofvuil", 3, false));
        publish(topic("grofvuil", 2, true));
        publish(topic("grofvuil", 3, false));
        publish(topic("grofvuil", 1, true));
        kafka.send(Topics.TOPICS, "grofvuil", PUBLISHED, new TopicPublished(topic("hek", 1, true)));

        awaitCopy("grofvuil3false", "hek1true");
    }

    @Test
    void whatCannotBeUsedIsParkedAndHoldsNobodyUp() {
        kafka.send(Topics.TOPICS, "hek", PUBLISHED, "geen json".getBytes(UTF_8));
        kafka.send(Topics.TOPICS, "hek", "nl.klantcontacten.onderwerp-verbrand.v1", "{}".getBytes(UTF_8));
        kafka.send(Topics.TOPICS, "hek", PUBLISHED, new TopicPublished(topic("hek", 0, true)));
        publish(topic("hek", 1, true));

        awaitCopy("hek1true");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                database.column("select reason || count(*) from parked_message group by reason order by reason"))
                .containsExactly("FLAWED1", "UNKNOWN_TYPE1", "UNREADABLE1"));
    }

    private void publish(TopicState topic) {
        kafka.send(Topics.TOPICS, topic.code(), PUBLISHED, new TopicPublished(topic));
    }

    private void awaitCopy(String... topics) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                database.column("select code || version || active from topic_copy order by code")).containsExactly(topics));
    }

    private void awaitDepartments(String... departments) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                database.column("select code from known_department order by code")).containsExactly(departments));
    }

    private static TopicState topic(String code, long version, boolean active) {
        return new TopicState(code, version, "Onderwerp", "groep", "reiniging", List.of("synoniem"), List.of(), null, active);
    }
}
