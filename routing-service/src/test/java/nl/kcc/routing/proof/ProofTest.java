package nl.kcc.routing.proof;

import static nl.kcc.routing.testing.Users.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;
import nl.kcc.events.ContactEvent.ContactRegistered;
import nl.kcc.events.RoutingEvent;
import nl.kcc.events.RoutingEvent.RoutingRestated;
import nl.kcc.events.Topics;
import nl.kcc.proof.ManifestWriter;
import nl.kcc.proof.PresentStates;
import nl.kcc.routing.overdue.TimeMachine;
import nl.kcc.routing.standing.AContact;
import nl.kcc.routing.testing.OnRealParts;
import nl.kcc.routing.testing.Pipe;

@OnRealParts
class ProofTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.ofInstant(AContact.ASKED, ZoneId.of("Europe/Amsterdam"));

    @Inject
    Pipe pipe;
    @Inject
    TimeMachine time;
    @Inject
    ManifestWriter manifests;
    @Inject
    PresentStates present;

    @BeforeEach
    void itIsJustAfterTheQuestion() {
        time.toJustAfterTheQuestion();
    }

    @Test
    void theLastStateOfEveryContactOfTheDaysIsToldOnceMoreWithTheCatalogue() {
        var contact = AContact.forADepartment();
        pipe.send(new ContactRegistered(contact.state()));
        List<RoutingEvent> told = pipe.routing(contact.id(), 2);
        long topics = pipe.records(Topics.TOPICS).stream().map(record -> record.key()).distinct().count();
        int before = pipe.records(Topics.TOPICS).size();

        JsonPath job = republish(false);

        assertThat(job.getLong("done")).isEqualTo(job.getLong("total")).isPositive();
        assertThat(pipe.routing(contact.id(), 3)).hasSize(3).last()
                .isEqualTo(new RoutingRestated(told.getLast().routing()));
        await().atMost(PATIENCE).until(() -> pipe.records(Topics.TOPICS).size() == before + topics);
    }

    @Test
    void aDryRunOnlyCounts() {
        var contact = AContact.directlyAnswerable();
        pipe.send(new ContactRegistered(contact.state()));
        pipe.routing(contact.id(), 1);

        JsonPath job = republish(true);

        assertThat(job.getLong("total")).isPositive();
        assertThat(job.getLong("done")).isZero();
        assertThat(pipe.routing(contact.id())).hasSize(1);
    }

    @Test
    void aManifestIsMadeOfEachMunicipality() {
        pipe.send(new ContactRegistered(AContact.directlyAnswerable().state()));
        await().atMost(PATIENCE).until(() -> manifests.write(present.totals(), true).await().atMost(PATIENCE) > 0);
    }

    @Test
    void onlyAnOperatorMayAsk() {
        as("backoffice").body("{}").post("/v1/republications").then().statusCode(403);
    }

    private static JsonPath republish(boolean dryRun) {
        String id = as("operator").body("{\"from\": \"%1$s\", \"to\": \"%1$s\", \"dryRun\": %2$s}".formatted(DAY, dryRun))
                .post("/v1/republications").then().statusCode(202).extract().path("id");
        return await().atMost(PATIENCE).until(
                () -> as("operator").get("/v1/republications/" + id).then().statusCode(200).extract().jsonPath(),
                job -> "DONE".equals(job.getString("phase")));
    }
}
