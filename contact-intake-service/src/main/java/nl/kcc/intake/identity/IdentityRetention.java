package nl.kcc.intake.identity;

import java.time.Clock;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.UnitOfWork;

/// Deletes pseudonyms that were not used for a while. Contacts and figures stay; nothing tells any more whose they were.
@ApplicationScoped
class IdentityRetention {

    private static final String FORGET = """
            with forgotten as (delete from identity_pseudonym where last_used_at < $1 returning id)
            update interaction set identity_id = null from forgotten where interaction.identity_id = forgotten.id
            """;

    private final UnitOfWork work;
    private final PseudonymConfig config;
    private final Clock clock;

    IdentityRetention(UnitOfWork work, PseudonymConfig config, Clock clock) {
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var before = OffsetDateTime.now(clock).minus(config.kept());
        return work.sql(transaction -> transaction.preparedQuery(FORGET).execute(Tuple.of(before))).replaceWithVoid();
    }
}
