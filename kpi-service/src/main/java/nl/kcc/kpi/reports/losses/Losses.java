package nl.kcc.kpi.reports.losses;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.LostContacts;
import nl.kcc.kpi.figures.Span;

/// Finds out where contacts are lost, and how that was in the period before.
@ApplicationScoped
class Losses {

    private final Kpi kpi;
    private final Clock clock;

    Losses(Kpi kpi, Clock clock) {
        this.kpi = kpi;
        this.clock = clock;
    }

    Uni<LossesView> of(KpiQuery query) {
        Set<String> reasons = query.filter().reasons();
        return Uni.combine().all().unis(lost(query.span(), query.filter()), before(query)).with((now, before) -> LossesView
                .of(now, LossLedger.of(now, reasons), before, before.map(then -> LossLedger.of(then, reasons))));
    }

    private Uni<Optional<LostContacts>> before(KpiQuery query) {
        return query.span().before(Counting.dayOf(clock.instant()))
                .map(days -> lost(new Span.Fixed(days), query.filter()).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /// Only failures have a reason, so the whole they are a part of is told without it.
    private Uni<LostContacts> lost(Span span, Filter filter) {
        return kpi.lost(span, filter.withoutReasons());
    }
}
