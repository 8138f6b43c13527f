package nl.kcc.intake.encounters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;
import nl.kcc.outbox.OwnedTopic;
import nl.kcc.proof.ManifestWriter;
import nl.kcc.proof.Totals;

/// Tells every hour how many calls and visits there are of each municipality and day. The day is that of the id: an earlier
/// moment that becomes known would move a call to another day, and take away from one of which was told already.
@ApplicationScoped
class EncounterManifests {

    static final Totals TOTALS = new Totals(Topics.ENCOUNTER_MANIFESTS, """
            select municipality, cast(moment_of_id(id) at time zone 'Europe/Amsterdam' as date) as day,
                count(*) as contacts, cast(sum(version) as bigint) as versions, bit_xor(version_digest(id, version)) as digest
            from encounter where id >= first_id_at($1) group by 1, 2 order by 1, 2
            """, """
            select municipality, id, version, version_digest(id, version) as digest
            from encounter where id >= first_id_at($1) and id < first_id_at($2) order by 1, 2
            """);

    private final ManifestWriter writer;

    EncounterManifests(ManifestWriter writer) {
        this.writer = writer;
    }

    @Scheduled(identity = "encounter-manifests", every = "${kcc.manifests.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        return writer.writeNext(TOTALS);
    }

    @Produces
    @Singleton
    static OwnedTopic topic() {
        return new OwnedTopic(Topics.ENCOUNTER_MANIFESTS);
    }
}
