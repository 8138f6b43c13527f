package nl.kcc.intake.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.BackgroundWork;

/// Deletes answers that nobody will ask for again.
@ApplicationScoped
class AnswerRetention {

    private final BackgroundWork work;
    private final Clock clock;
    private final Duration kept;

    AnswerRetention(BackgroundWork work, Clock clock,
            @ConfigProperty(name = "kcc.idempotency.kept", defaultValue = "30d") Duration kept) {
        this.work = work;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var before = OffsetDateTime.now(clock).minus(kept);
        return work.sql(transaction -> transaction
                .preparedQuery("delete from idempotency_key where recorded_at < $1").execute(Tuple.of(before)))
                .replaceWithVoid();
    }
}
