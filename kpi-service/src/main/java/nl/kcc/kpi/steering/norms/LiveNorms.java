package nl.kcc.kpi.steering.norms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.KpiView;
import nl.kcc.kpi.steering.norms.Norms.StandingNorm;
import nl.kcc.outbox.UnitOfWork;

/// Sets each norm beside what the contacts of a period say of it.
@ApplicationScoped
class LiveNorms {

    /// So that one page does not take all connections.
    private static final int AT_ONCE = 4;

    private final UnitOfWork work;
    private final Norms norms;
    private final Scores scores;
    private final Kpi kpi;
    private final Clock clock;

    LiveNorms(UnitOfWork work, Norms norms, Scores scores, Kpi kpi, Clock clock) {
        this.work = work;
        this.norms = norms;
        this.scores = scores;
        this.kpi = kpi;
        this.clock = clock;
    }

    /// Norms about nothing that was asked are left out.
    Uni<NormsView> of(KpiQuery query) {
        var period = new KpiQuery(query.span(), query.filter(), Optional.empty());
        return kpi.of(period).chain(view -> work
                .session(query.filter().municipalities().setting(),
                        session -> norms.standing(session, query.filter().municipalities(),
                                Counting.dayOf(clock.instant())))
                .chain(standing -> beside(query, view, standing)));
    }

    private Uni<NormsView> beside(KpiQuery query, KpiView period, List<StandingNorm> standing) {
        List<Uni<NormView>> views = standing.stream()
                .map(each -> each.norm().scope().within(query.filter())
                        .map(filter -> measured(each.norm(), each.since(), filter, query)).orElse(null))
                .filter(Objects::nonNull).toList();
        Uni<List<NormView>> all = views.isEmpty() ? Uni.createFrom().item(List.of())
                : Uni.join().all(views).usingConcurrencyOf(AT_ONCE).andFailFast();
        return all.map(list -> new NormsView(period.definition(), period.from(), period.to(), period.asOf(), list,
                MetricView.ALL));
    }

    private Uni<NormView> measured(Norm norm, LocalDate since, Filter filter, KpiQuery query) {
        return norm.metric().isMeasured()
                ? scores.of(norm.metric(), norm.bound(), filter, query.span())
                        .map(score -> NormView.of(norm, since,
                                Attainment.of(score, norm.share(), norm.metric().isCeiling()), null))
                : Uni.createFrom().item(NormView.of(norm, since, null, null));
    }
}
