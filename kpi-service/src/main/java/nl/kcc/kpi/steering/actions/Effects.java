package nl.kcc.kpi.steering.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.steering.norms.Norm;
import nl.kcc.kpi.steering.norms.Score;
import nl.kcc.kpi.steering.norms.Scores;

/// Measures what came of an action, by the metric of its norm.
@ApplicationScoped
class Effects {

    private final Scores scores;
    private final Clock clock;

    Effects(Scores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    /// @param contacts which the action and its norm are about
    Uni<Effect> of(ImprovementAction action, Norm norm, Filter contacts) {
        if (action.isWithdrawn()) {
            return Uni.createFrom().item(Effect.WITHDRAWN);
        }
        if (!norm.metric().isMeasured()) {
            return Uni.createFrom().item(Effect.NOT_MEASURED);
        }
        LocalDate today = Counting.dayOf(clock.instant());
        return PeriodComparison.of(action, today)
                .map(periods -> action.isAboutLosses(norm) ? losses(contacts, periods) : kept(norm, contacts, periods))
                .orElseGet(() -> Uni.createFrom().item(Effect.NOT_STARTED));
    }

    private Uni<Effect> kept(Norm norm, Filter contacts, PeriodComparison periods) {
        Function<DayRange, Uni<Score>> score = days -> scores.of(norm.metric(), norm.bound(), contacts, new Span.Fixed(days));
        return both(periods, score)
                .map(found -> Effect.of(periods, found.getItem1(), found.getItem2(), norm.metric().isCeiling()));
    }

    private Uni<Effect> losses(Filter contacts, PeriodComparison periods) {
        return both(periods, days -> scores.lost(contacts, new Span.Fixed(days)))
                .map(found -> Effect.ofLosses(periods, found.getItem1(), found.getItem2()));
    }

    private static Uni<Tuple2<Score, Score>> both(PeriodComparison periods, Function<DayRange, Uni<Score>> score) {
        return score.apply(periods.before())
                .chain(before -> score.apply(periods.after()).map(after -> Tuple2.of(before, after)));
    }
}
