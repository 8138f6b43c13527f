package nl.kcc.intake.proof;

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

/// Tells every hour what there is of each municipality and day.
@ApplicationScoped
class Manifests {

    static final Totals TOTALS = new Totals(Topics.CONTACT_MANIFESTS, """
            select municipality, cast(occurred_at at time zone 'Europe/Amsterdam' as date) as day, count(*) as contacts,
                cast(sum(version) as bigint) as versions, bit_xor(version_digest(id, version)) as digest
            from contact where occurred_at >= $1 group by 1, 2 order by 1, 2
            """, """
            select municipality, id as id, version, version_digest(id, version) as digest
            from contact where occurred_at >= $1 and occurred_at < $2 order by 1, 2
            """);

    private final ManifestWriter writer;

    Manifests(ManifestWriter writer) {
        this.writer = writer;
    }

    @Scheduled(identity = "manifests", every = "${kcc.manifests.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        return writer.writeNext(TOTALS);
    }

    @Produces
    @Singleton
    static Totals totals() {
        return TOTALS;
    }

    @Produces
    @Singleton
    static OwnedTopic topic() {
        return new OwnedTopic(TOTALS.topic());
    }
}
