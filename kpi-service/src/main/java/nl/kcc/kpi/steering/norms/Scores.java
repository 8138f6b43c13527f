package nl.kcc.kpi.steering.norms;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Criteria;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Promise;
import nl.kcc.kpi.figures.Reads;
import nl.kcc.kpi.figures.Span;

/// Counts how often the promise of a measured metric was kept. First-contact resolution comes from [Kpi], so it is the
/// figure of the dashboard; the others are counted from the facts.
@ApplicationScoped
public class Scores {

    private final Kpi kpi;
    private final Reads reads;
    private final Clock clock;

    Scores(Kpi kpi, Reads reads, Clock clock) {
        this.kpi = kpi;
        this.reads = reads;
        this.clock = clock;
    }

    /// @param threshold of the norm
    /// @throws IllegalArgumentException when nobody measures the metric
    public Uni<Score> of(Metric metric, int threshold, Filter filter, Span span) {
        if (!metric.isMeasured()) {
            throw new IllegalArgumentException(metric + " is not measured");
        }
        return metric.promise().map(promise -> counted(promise, threshold, filter, span))
                .orElseGet(() -> firstContact(filter, span));
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
