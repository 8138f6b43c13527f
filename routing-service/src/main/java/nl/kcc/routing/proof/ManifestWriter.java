package nl.kcc.routing.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;
import nl.kcc.events.ManifestEvent;
import nl.kcc.events.ManifestEvent.ManifestMade;
import nl.kcc.events.Topics;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;
import nl.kcc.outbox.OwnedTopic;
import nl.kcc.outbox.UnitOfWork;

/// Tells every hour what there is of each municipality and day: the last weeks each time, all days once a day. In plain
/// SQL: sums over many rows.
@ApplicationScoped
class ManifestWriter {

    private static final Logger LOG = Logger.getLogger(ManifestWriter.class);
    private static final EventVocabulary<ManifestEvent> VOCABULARY = new EventVocabulary<>(Topics.ROUTING_MANIFESTS,
            ManifestEvent.TYPES);
    /// Corrections come up to thirty days late.
    private static final Duration LAST_WEEKS = Duration.ofDays(35);
    private static final int ALL_DAYS_EVERY = 24;
    private static final String TOTALS = """
            select municipality, cast(occurred_at at time zone 'Europe/Amsterdam' as date) as day, count(*) as contacts,
                cast(sum(version) as bigint) as versions, bit_xor(version_digest(contact_id, version)) as digest
            from contact_routing where occurred_at >= $1 and version > 0 group by 1, 2 order by 1, 2
            """;

    private final AtomicInteger written = new AtomicInteger();
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Clock clock;

    ManifestWriter(UnitOfWork work, Outbox outbox, Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(identity = "manifests", every = "${kcc.manifests.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        boolean allDays = written.getAndIncrement() % ALL_DAYS_EVERY == 0;
        return write(allDays)
                .onFailure().invoke(failure -> LOG.warnf("Manifests could not be written: %s", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /// @return how many municipalities were told of
    Uni<Integer> write(boolean allDays) {
        // Before the rows are read: whatever anybody knew of them earlier is in the sums.
        Instant asOf = clock.instant();
        Instant from = allDays ? Instant.EPOCH : asOf.minus(LAST_WEEKS);
        return work.sql(transaction -> manifests(transaction, asOf, from)
                .call(manifests -> outbox.append(transaction, manifests.stream().map(ManifestWriter::event).toList()))
                .map(List::size));
    }

    private static Uni<List<Manifest>> manifests(SqlConnection transaction, Instant asOf, Instant from) {
        // A day at the edge is told whole or not at all.
        Instant wholeDay = DutchDay.startOf(from);
        return transaction.preparedQuery(TOTALS).execute(Tuple.of(OffsetDateTime.ofInstant(wholeDay, ZoneOffset.UTC)))
                .map(rows -> {
                    Map<String, List<DayTotals>> perMunicipality = rows.stream().collect(Collectors.groupingBy(
                            row -> row.getString("municipality"), TreeMap::new,
                            Collectors.mapping(ManifestWriter::totals, Collectors.toList())));
                    return perMunicipality.entrySet().stream()
                            .map(days -> new Manifest(days.getKey(), asOf, days.getValue())).toList();
                });
    }

    private static DayTotals totals(Row row) {
        return new DayTotals(row.getLocalDate("day"), row.getLong("contacts"), row.getLong("versions"),
                "%016x".formatted(row.getLong("digest")));
    }

    private static NewEvent event(Manifest manifest) {
        var event = new ManifestMade(manifest);
        return new NewEvent(Topics.ROUTING_MANIFESTS, manifest.municipality(), manifest.asOf().toEpochMilli(),
                VOCABULARY.typeOf(event), event);
    }

    @Produces
    @Singleton
    static OwnedTopic manifests() {
        return new OwnedTopic(Topics.ROUTING_MANIFESTS);
    }
}
