package nl.kcc.kpi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
        LocalDate today = Counting.dayOf(asOf);
        return days(query, today).chain(days -> sums.of(query, today).map(parts -> view(query, asOf, days, parts)));
    }

    /// "All" is told as the days that there are.
    private Uni<DayRange> days(KpiQuery query, LocalDate today) {
        DayRange days = query.span().on(today);
        return days.isEver() ? sums.daysOf(query).map(counted -> counted == null ? new DayRange(today, today) : counted)
                : Uni.createFrom().item(days);
    }

    private static KpiView view(KpiQuery query, Instant asOf, DayRange days, List<Sum> parts) {
        LocalDate today = Counting.dayOf(asOf);
        Tally total = new Tally();
        parts.forEach(part -> total.add(part.tally()));
        Net net = parts.stream().map(Sum::net).reduce(Net.NOTHING, Net::plus);
        return new KpiView(Definition.VERSION, days.from(), days.to(), asOf, Definition.TARGET,
                Figures.of(total, net, days.to(), today),
                query.groupBy().map(groupBy -> groups(groupBy, days, today, parts)).orElse(null));
    }

    private static List<KpiView.Group> groups(GroupBy groupBy, DayRange days, LocalDate today, List<Sum> parts) {
        return parts.stream().filter(part -> part.tally().total() != 0)
                .map(part -> new KpiView.Group(part.key().isEmpty() ? Filter.NONE : part.key(), part.name(),
                        Figures.of(part.tally(), part.net(), groupBy.lastDay(part.key(), days), today)))
                .toList();
    }
}
