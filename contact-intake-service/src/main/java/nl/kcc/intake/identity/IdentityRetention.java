package nl.kcc.intake.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.outbox.BackgroundWork;

/// Deletes pseudonyms that were not used for a while. Contacts and figures stay; nothing tells any more whose they were.
@ApplicationScoped
class IdentityRetention {

    /// After the last use. Longer than any window in which a repeat is looked for: the last use is kept to the day, and a
    /// contact may be registered days after it was.
    static final Duration KEPT = Chain.LONGEST_WINDOW.plusDays(5);

    private static final int AT_ONCE = 500;
    /// Whoever is looking for repeats of a person holds that person's lock, and is passed over until the next run. No
    /// waiting, so no order to keep either.
    private static final String FORGET = """
            with unused as materialized (
                select id, hash from identity_pseudonym where last_used_at < $1 limit $2
            ),
            free as materialized (
                select id from unused where pg_try_advisory_xact_lock(hashtextextended(hash, 0))
            ),
            forgotten as (
                delete from identity_pseudonym p using free where p.id = free.id and p.last_used_at < $1 returning p.id
            ),
            nobodys as (
                update contact set identity_id = null from forgotten where contact.identity_id = forgotten.id
            ),
            no_callers as (
                update encounter set identity_id = null from forgotten where encounter.identity_id = forgotten.id
            )
            select count(*) as persons from forgotten
            """;

    private final BackgroundWork work;
    private final Clock clock;

    IdentityRetention(BackgroundWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return forget(OffsetDateTime.now(clock).minus(KEPT));
    }

    private Uni<Void> forget(OffsetDateTime before) {
        return work.sql(transaction -> transaction.preparedQuery(FORGET).execute(Tuple.of(before, AT_ONCE))
                .map(rows -> rows.iterator().next().getLong("persons")))
                .chain(persons -> persons < AT_ONCE ? Uni.createFrom().voidItem() : forget(before));
    }
}
