package nl.kcc.intake.encounters;

import static nl.kcc.intake.AsAgent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import nl.kcc.events.ManifestEvent.ManifestMade;
import nl.kcc.events.Topics;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.outbox.EventJson;
import nl.kcc.proof.ManifestWriter;

@IntakeTest
class EncounterManifestsTest extends EmptyIntake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ManifestWriter writer;

    @Test
    void callsOfAnyDayStandOnTheDayOnWhichTheyWereToldOf() throws IOException {
        user("switchboard").contentType(ContentType.JSON).body("""
                [{"callId": "1", "municipality": "GM0344", "event": "RINGING", "at": "2026-01-05T09:00:00Z"},
                 {"callId": "2", "municipality": "GM0344", "event": "RINGING", "at": "2026-01-06T09:00:00Z"}]""")
                .post("/v1/calls").then().statusCode(202);
        int before = kafka.published(Topics.ENCOUNTER_MANIFESTS, "GM0344").size();

        writer.write(EncounterManifests.TOTALS, false).await().atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> kafka.published(Topics.ENCOUNTER_MANIFESTS, "GM0344").size() > before);
        var manifest = EventJson.read(kafka.published(Topics.ENCOUNTER_MANIFESTS, "GM0344").getLast().value(),
                ManifestMade.class).manifest();
        assertThat(manifest.days()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
            assertThat(day.contacts()).isEqualTo(2);
            assertThat(day.versions()).isEqualTo(2);
            assertThat(day.digest()).isEqualTo(database.column("""
                    select lpad(to_hex(bit_xor(version_digest(id, version))), 16, '0') from encounter
                    """).getFirst());
        });
    }
}
