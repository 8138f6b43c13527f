package nl.kcc.kpi.steering.norms;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.Promise;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterCells;
import nl.kcc.kpi.figures.encounters.EncounterEnds;
import nl.kcc.kpi.figures.encounters.EncounterPart;
import nl.kcc.kpi.figures.encounters.EncounterPromise;

/// Counts how often the promise of a measured metric was kept. First-contact resolution comes from [Kpi], so it is the
/// figure of the dashboard; the others are counted from contacts, or from calls and visits.
@ApplicationScoped
public class Scores {

    private final Kpi kpi;
    private final Reads reads;
    private final EncounterCells cells;
    private final EncounterEnds ends;
    private final Clock clock;

    Scores(Kpi kpi, Reads reads, EncounterCells cells, EncounterEnds ends, Clock clock) {
        this.kpi = kpi;
        this.reads = reads;
        this.cells = cells;
        this.ends = ends;
        this.clock = clock;
    }

    /// @param threshold of the norm
    /// @throws IllegalArgumentException when nobody measures the metric
    public Uni<Score> of(Metric metric, int threshold, Filter filter, Span span) {
        if (!metric.isMeasured()) {
            throw new IllegalArgumentException(metric + " is not measured");
        }
        return metric.promise().map(promise -> counted(promise, threshold, filter, span))
                .or(() -> metric.encounters().map(promise -> encounters(promise, threshold, filter, span)))
                .orElseGet(() -> firstContact(filter, span));
    }

    /// Questions lost by the filter's departments and for its reasons, of all that are decided: among those of a department or a
    /// reason hardly any was settled, so their own share says nothing.
    public Uni<Score> lost(Filter filter, Span span) {
        Filter whole = new Filter(filter.municipalities(), filter.channels(), filter.topics(), Set.of(), Set.of());
        return kpi.lost(span, whole).map(found -> new Score(
                found.losses().stream().filter(loss -> isAmong(filter.departments(), loss.department())
                        && isAmong(filter.reasons(), loss.reason())).mapToLong(Loss::lost).sum(),
                found.total().decided()));
    }

    private static boolean isAmong(Set<String> asked, String code) {
        return asked.isEmpty() || asked.contains(code.equals(Filter.NONE) ? "" : code);
    }

    /// Nobody knows of what a call was about, but for the contacts that came of it: of one topic or department nothing is known.
    private Uni<Score> encounters(EncounterPromise promise, int threshold, Filter filter, Span span) {
        if (filter.isForContactsAlone()) {
            return Uni.createFrom().item(new Score(0, 0));
        }
        Uni<Optional<DayRange>> days = span == Span.Window.ALL ? ends.days(filter)
                : Uni.createFrom().item(Optional.of(span.on(Counting.dayOf(clock.instant()))));
        return days.chain(known -> known.map(all -> cells.of(filter, List.of(EncounterPart.all(all))))
                .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(found -> new Score(
                        sum(found.stream().filter(cell -> promise.isKept(cell, threshold))),
                        sum(found.stream().filter(promise::isDecided))));
    }

    private static long sum(Stream<EncounterCell> cells) {
        return cells.mapToLong(EncounterCell::number).sum();
    }

    private Uni<Score> firstContact(Filter filter, Span span) {
        return kpi.of(new KpiQuery(span, filter, Optional.empty()))
                .map(view -> new Score(view.total().settled(), view.total().decided()));
    }

    private Uni<Score> counted(Promise promise, int threshold, Filter filter, Span span) {
        var criteria = Criteria.of(filter, span.on(Counting.dayOf(clock.instant())))
                .and(promise.decided(threshold));
        String sql = "select count(*) as decided, count(*) filter (where %s) as kept from counted_contact %s"
                .formatted(promise.kept(threshold), criteria.where());
        return reads.ofFacts(sql, criteria).map(rows -> rows.iterator().next())
                .map(row -> new Score(row.getLong("kept"), row.getLong("decided")));
    }
}
