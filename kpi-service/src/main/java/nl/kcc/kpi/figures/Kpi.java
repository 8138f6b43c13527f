package nl.kcc.kpi.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;

/// Answers a question for figures as things stand now.
@ApplicationScoped
public class Kpi {

    private final CounterSums sums;
    private final NormOfPeriod norm;
    private final Clock clock;

    Kpi(CounterSums sums, NormOfPeriod norm, Clock clock) {
        this.sums = sums;
        this.norm = norm;
        this.clock = clock;
    }

    public Uni<KpiView> of(KpiQuery query) {
        return judged(query.span(), query.filter(), query.groupBy().map(List::of).orElse(List.of()))
                .map(breakdown -> view(query, breakdown));
    }

    /// The contacts of each combination of the dimensions, all of one moment.
    public Uni<Breakdown> split(Span span, Filter filter, List<GroupBy> by) {
        return asked(span, filter).chain(asked -> sums.of(filter, asked.days, by, asked.today())
                .map(parts -> new Breakdown(asked.told, asked.asOf, by, parts)));
    }

    /// The same, judged by the norms of those days.
    public Uni<JudgedBreakdown> judged(Span span, Filter filter, List<GroupBy> by) {
        return split(span, filter, by).chain(counts -> norm.of(counts, filter)
                .map(required -> new JudgedBreakdown(counts, required)));
    }

    /// The lost contacts, told apart, and the figures of all contacts at the same moment.
    public Uni<LostContacts> lost(Span span, Filter filter) {
        return asked(span, filter).chain(asked -> sums.lost(filter, asked.days, asked.today())
                .chain(rows -> norm.share(asked.told, filter)
                        .map(target -> LostContacts.of(asked.told, asked.asOf, target, rows))));
    }

    /// The days a question is about; those on which anything was counted where "all" is asked.
    public Uni<DayRange> days(KpiQuery query) {
        return asked(query.span(), query.filter()).map(AskedDays::told);
    }

    /// @param told as the answer tells them
    private record AskedDays(Instant asOf, DayRange days, DayRange told) {

        private LocalDate today() {
            return Counting.dayOf(asOf);
        }
    }

    private Uni<AskedDays> asked(Span span, Filter filter) {
        Instant asOf = clock.instant();
        LocalDate today = Counting.dayOf(asOf);
        DayRange days = span.on(today);
        return days.isEver()
                ? sums.daysOf(filter)
                        .map(counted -> new AskedDays(asOf, days, counted == null ? new DayRange(today, today) : counted))
                : Uni.createFrom().item(new AskedDays(asOf, days, days));
    }

    private static KpiView view(KpiQuery query, JudgedBreakdown judged) {
        Breakdown counts = judged.counts();
        return new KpiView(Definition.VERSION, counts.days().from(), counts.days().to(), counts.asOf(), judged.target(),
                judged.total(), query.groupBy().map(judged::by).orElse(null));
    }
}
