package nl.kcc.kpi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.facts.Tally;
import nl.kcc.kpi.figures.CounterSums.Sum;

/// Answers a question for figures as things stand now.
@ApplicationScoped
public class Kpi {

    private final CounterSums sums;
    private final Clock clock;

    Kpi(CounterSums sums, Clock clock) {
        this.sums = sums;
        this.clock = clock;
    }

    public Uni<KpiView> of(KpiQuery query) {
        Instant asOf = clock.instant();
        return sums.of(query, Counting.dayOf(asOf)).map(parts -> view(query, asOf, parts));
    }

    private static KpiView view(KpiQuery query, Instant asOf, List<Sum> parts) {
        Tally total = new Tally();
        parts.forEach(part -> total.add(part.tally()));
        DayRange days = days(query.span(), Counting.dayOf(asOf), parts);
        return new KpiView(Definition.VERSION, days.from(), days.to(), asOf, Definition.TARGET, Figures.of(total),
                query.groupBy().map(_ -> groups(parts)).orElse(null));
    }

    /// "All" is told as the days that there are.
    private static DayRange days(Span span, LocalDate today, List<Sum> parts) {
        DayRange days = span.on(today);
        if (!days.isEver()) {
            return days;
        }
        return new DayRange(
                parts.stream().map(Sum::firstDay).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(today),
                parts.stream().map(Sum::lastDay).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(today));
    }

    private static List<KpiView.Group> groups(List<Sum> parts) {
        return parts.stream().filter(part -> part.tally().total() != 0)
                .map(part -> new KpiView.Group(part.key().isEmpty() ? Filter.NONE : part.key(), part.name(),
                        Figures.of(part.tally())))
                .toList();
    }
}
