package nl.kcc.intake.drafts;

import java.time.Clock;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;

/// Deletes drafts that nobody came back for.
@ApplicationScoped
class DraftRetention {

    private final BackgroundWork work;
    private final DraftLifetime lifetime;
    private final Clock clock;

    DraftRetention(BackgroundWork work, DraftLifetime lifetime, Clock clock) {
        this.work = work;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var before = OffsetDateTime.now(clock).minus(lifetime.kept());
        return work.sql(transaction -> transaction
                .preparedQuery("delete from draft where saved_at <= $1").execute(Tuple.of(before))).replaceWithVoid();
    }
}
