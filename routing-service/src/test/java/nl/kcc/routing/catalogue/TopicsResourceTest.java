package nl.kcc.routing.catalogue;

import static nl.kcc.routing.testing.Users.as;
import static nl.kcc.routing.testing.Users.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.kcc.events.Topics;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class TopicsResourceTest {

    @Inject
    Pipe pipe;
    @Inject
    PublishCatalogue publish;
    @Inject
    CurrentCatalogue current;
    @Inject
    BackgroundWork work;

    @Test
    void theCatalogueIsReadByEveryoneWhoSignedIn() {
        for (String user : List.of("agent", "backoffice", "manager", "ruler", "privacy", "operator")) {
            as(user).get("/v1/topics").then().statusCode(200).body("count", greaterThanOrEqualTo(60));
        }
        io.restassured.RestAssured.given().get("/v1/topics").then().statusCode(401);
    }

    @Test
    void aTopicComesWithTheNamesOfItsGroupAndDepartment() {
        asAgent().queryParam("q", "Paspoort").queryParam("group", "reisdocumenten").get("/v1/topics").then().statusCode(200)
                .body("topics.group", everyItem(equalTo("reisdocumenten")))
                .body("topics.find { it.code == 'paspoort-aanvragen' }.departmentName", equalTo("Burgerzaken"))
                .body("topics.find { it.code == 'paspoort-aanvragen' }.groupName",
                        equalTo("Reisdocumenten en rijbewijs"))
                .body("topics.find { it.code == 'paspoort-aanvragen' }.directlyAnswerable", equalTo(true))
                .body("topics.find { it.code == 'paspoort-aanvragen' }.answerability[0].from", equalTo("2000-01-01"))
                .body("topics.find { it.code == 'paspoort-aanvragen' }.answerability[0].direct", equalTo(true))
                .body("departments.name", hasItem("Werk en inkomen"));
    }

    @Test
    void theWholeCatalogueIsPublishedAndEachVersionOfATopicOnce() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(pipe.records(Topics.TOPICS))
                .extracting(ConsumerRecord::key).contains("paspoort-aanvragen", "stand-van-zaken")
                .hasSizeGreaterThanOrEqualTo(60));
        int again = work.sql(transaction -> publish.changes(transaction, current.catalogue())).await()
                .atMost(Duration.ofSeconds(5));
        assertThat(again).isZero();
        assertThat(pipe.records(Topics.TOPICS)).extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates();
    }
}
