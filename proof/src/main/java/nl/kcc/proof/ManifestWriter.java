package nl.kcc.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Manifest;
import nl.kcc.events.Manifest.DayTotals;
import nl.kcc.events.Manifest.Listed;
import nl.kcc.events.ManifestEvent;
import nl.kcc.events.ManifestEvent.ManifestMade;
import nl.kcc.inbox.EventVocabulary;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.outbox.NewEvent;
import nl.kcc.outbox.Outbox;

/// Tells what there is of each municipality and day: the last weeks each time, all days once in so many times. In plain
/// SQL: sums over many rows.
@ApplicationScoped
public class ManifestWriter {

    private static final Logger LOG = Logger.getLogger(ManifestWriter.class);
    /// Corrections come up to thirty days late.
    private static final Duration LAST_WEEKS = Duration.ofDays(35);
    private static final int ALL_DAYS_EVERY = 24;

    /// How often, topic by topic.
    private final Map<String, AtomicInteger> written = new ConcurrentHashMap<>();
    private final BackgroundWork work;
    private final Outbox outbox;
    private final Clock clock;

    ManifestWriter(BackgroundWork work, Outbox outbox, Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// For a schedule: whatever goes wrong is logged, and the next time is another chance.
    public Uni<Void> writeNext(Totals totals) {
        int before = written.computeIfAbsent(totals.topic(), _ -> new AtomicInteger()).getAndIncrement();
        boolean allDays = before % ALL_DAYS_EVERY == 0;
        return write(totals, allDays)
                .onFailure().invoke(failure -> LOG.warnf("Manifests could not be written: %s", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /// @return how many municipalities were told of
    public Uni<Integer> write(Totals totals, boolean allDays) {
        // Before the rows are read: whatever anybody knew of them earlier is in the sums.
        Instant asOf = clock.instant();
        // A day at the edge is told whole or not at all.
        Instant from = allDays ? Instant.EPOCH : DutchDay.startOf(asOf.minus(LAST_WEEKS));
        return work.sql(transaction -> manifests(transaction, totals, asOf, from)
                .call(manifests -> outbox.append(transaction, events(totals.topic(), manifests)))
                .map(List::size));
    }

    /// The days, from one to another, on which there is anything.
    Uni<List<LocalDate>> days(Totals totals, LocalDate from, LocalDate to) {
        return work.sql(transaction -> manifests(transaction, totals, clock.instant(), DutchDay.startOf(from)))
                .map(found -> found.stream().flatMap(manifest -> manifest.days().stream()).map(DayTotals::day)
                        .filter(day -> !day.isAfter(to)).distinct().sorted().toList());
    }

    /// Names each thing of a day.
    Uni<Void> list(Totals totals, LocalDate day) {
        Instant asOf = clock.instant();
        Tuple span = Tuple.of(OffsetDateTime.ofInstant(DutchDay.startOf(day), ZoneOffset.UTC),
                OffsetDateTime.ofInstant(DutchDay.startOf(day.plusDays(1)), ZoneOffset.UTC));
        return work.sql(transaction -> transaction.preparedQuery(totals.list()).execute(span)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.getString("municipality"),
                        TreeMap::new, Collectors.toList())))
                .map(perMunicipality -> perMunicipality.entrySet().stream()
                        .map(one -> new Manifest(one.getKey(), asOf, List.of(listed(day, one.getValue())))).toList())
                .chain(manifests -> outbox.append(transaction, events(totals.topic(), manifests))));
    }

    private static DayTotals listed(LocalDate day, List<Row> rows) {
        long digest = rows.stream().mapToLong(row -> row.getLong("digest")).reduce(0, (a, b) -> a ^ b);
        List<Listed> listed = rows.stream().map(row -> new Listed(row.getUUID("id"), row.getLong("version"))).toList();
        return new DayTotals(day, listed.size(), listed.stream().mapToLong(Listed::version).sum(),
                "%016x".formatted(digest), listed);
    }

    private static Uni<List<Manifest>> manifests(SqlConnection transaction, Totals totals, Instant asOf, Instant from) {
        return transaction.preparedQuery(totals.sql()).execute(Tuple.of(OffsetDateTime.ofInstant(from, ZoneOffset.UTC)))
                .map(rows -> {
                    Map<String, List<DayTotals>> perMunicipality = rows.stream().collect(Collectors.groupingBy(
                            row -> row.getString("municipality"), TreeMap::new,
                            Collectors.mapping(ManifestWriter::day, Collectors.toList())));
                    return perMunicipality.entrySet().stream()
                            .map(days -> new Manifest(days.getKey(), asOf, days.getValue())).toList();
                });
    }

    private static DayTotals day(Row row) {
        return new DayTotals(row.getLocalDate("day"), row.getLong("contacts"), row.getLong("versions"),
                "%016x".formatted(row.getLong("digest")));
    }

    private static List<NewEvent> events(String topic, List<Manifest> manifests) {
        var vocabulary = new EventVocabulary<ManifestEvent>(topic, ManifestEvent.TYPES);
        return manifests.stream().map(ManifestMade::new)
                .map(made -> new NewEvent(topic, made.manifest().municipality(), made.manifest().asOf().toEpochMilli(),
                        vocabulary.typeOf(made), made))
                .toList();
    }
}
