package nl.kcc.kpi.steering.norms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.figures.FirstContactNorm;
import nl.kcc.kpi.figures.FirstContactNorms;
import nl.kcc.outbox.BackgroundWork;

/// The norms on first-contact resolution, for the figures: they are kept in memory, since every figure asks for them, those of
/// the stream many times a second. A change is known here at once, and on other instances within [#KEPT_FOR].
@ApplicationScoped
class NormsOnFirstContact implements FirstContactNorms {

    /// When it does not come, the database is away or hangs, which a client is told as 503.
    private static final Duration PATIENCE = Duration.ofMillis(1800);
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    /// A municipality's own goes before that of the whole installation, and one for a channel before one for all channels.
    private static final String SQL = """
            select municipality, channel, valid_from, valid_to, share from norm_version
            where metric = 'FCR' and (valid_to is null or valid_to >= valid_from)
            order by municipality is null, channel is null, norm_id, version desc
            """;

    private final BackgroundWork work;
    private final Clock clock;
    private final AtomicReference<Reading> latest = new AtomicReference<>(Reading.none());

    NormsOnFirstContact(BackgroundWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /// @param norms null before the first one, and after a change
    private record Reading(Instant staleAt, List<FirstContactNorm> norms) {

        private static Reading none() {
            return new Reading(Instant.MIN, null);
        }
    }

    @Override
    public Uni<List<FirstContactNorm>> known() {
        Instant now = clock.instant();
        Reading kept = latest.get();
        if (kept.norms() == null) {
            return read(kept, now);
        }
        // While one who asks reads them again, the others go on with what was known.
        Reading renewed = new Reading(now.plus(KEPT_FOR), kept.norms());
        return now.isBefore(kept.staleAt()) || !latest.compareAndSet(kept, renewed)
                ? Uni.createFrom().item(kept.norms())
                : read(renewed, now);
    }

    /// A reading that was under way when a norm changed is not kept.
    private Uni<List<FirstContactNorm>> read(Reading before, Instant now) {
        return work.sql(look -> look.query(SQL).execute()).ifNoItem().after(PATIENCE).fail()
                .map(rows -> rows.stream().map(NormsOnFirstContact::norm).toList())
                .invoke(norms -> latest.compareAndSet(before, new Reading(now.plus(KEPT_FOR), norms)));
    }

    /// Before those who would ask again for what they keep.
    void forget(@Observes @Priority(1) NormsChanged change) {
        latest.set(Reading.none());
    }

    private static FirstContactNorm norm(Row row) {
        return new FirstContactNorm(row.getString("municipality"), row.getString("channel"), row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"), row.getDouble("share"));
    }
}
