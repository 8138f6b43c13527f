package nl.kcc.kpi.steering.actions;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
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
        if (!norm.metric().isMeasured()) {
            return Uni.createFrom().item(Effect.NOT_MEASURED);
        }
        LocalDate today = Counting.dayOf(clock.instant());
        return PeriodComparison.of(action, today)
                .map(periods -> score(norm, contacts, periods.before())
                        .chain(before -> score(norm, contacts, periods.after())
                                .map(after -> Effect.of(periods, before, after, norm.metric().isCeiling()))))
                .orElseGet(() -> Uni.createFrom().item(Effect.NOT_STARTED));
    }

    private Uni<Score> score(Norm norm, Filter contacts, DayRange days) {
        return scores.of(norm.metric(), norm.bound(), contacts, new Span.Fixed(days));
    }
}
