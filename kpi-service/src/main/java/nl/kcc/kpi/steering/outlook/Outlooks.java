package nl.kcc.kpi.steering.outlook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.NormOfPeriod;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.figures.ResolutionNorms;
import nl.kcc.kpi.figures.Span;
import nl.kcc.kpi.steering.outlook.OutlookView.PaceView;
import nl.kcc.kpi.steering.outlook.PeriodOutlook.Shares;

/// Reads what an outlook needs, from the counters alone.
@ApplicationScoped
class Outlooks {

    private static final int AT_ONCE = 2;

    private final Kpi kpi;
    private final NormOfPeriod norm;
    private final Clock clock;

    Outlooks(Kpi kpi, NormOfPeriod norm, Clock clock) {
        this.kpi = kpi;
        this.norm = norm;
        this.clock = clock;
    }

    Uni<OutlookView> of(Filter filter) {
        Instant asOf = clock.instant();
        LocalDate today = Counting.dayOf(asOf);
        DayRange known = new DayRange(earliest(today), today);
        return kpi.split(new Span.Fixed(known), filter, List.of(GroupBy.DAY))
                .map(sums -> CountedDays.of(sums.parts().map(part -> {
                    Resolution counted = Resolution.of(part.tally());
                    return new DayCount(LocalDate.parse(part.key(GroupBy.DAY)), counted.first() - counted.decided(),
                            counted.decided(), counted.settled());
                }).toList()))
                .chain(counted -> shares(today, filter).map(shares -> view(asOf, today, counted, shares)));
    }

    private static OutlookView view(Instant asOf, LocalDate today, CountedDays counted, Map<OutlookPeriod, Shares> shares) {
        Inflow inflow = Inflow.of(counted, today);
        Optional<Pace> pace = Pace.of(counted, today);
        return new OutlookView(Definition.VERSION, today, asOf, Stream.of(OutlookPeriod.values())
                .map(period -> PeriodOutlook.of(period, today, counted, inflow, pace, shares.get(period))).toList(),
                pace.map(PaceView::of).orElse(null));
    }

    /// What is decided is judged by the norm of its own days. In the days to come each municipality counts as it did this year.
    private Uni<Map<OutlookPeriod, Shares>> shares(LocalDate today, Filter filter) {
        return norm.norms(filter).chain(norms -> norm
                .weights(norms, new DayRange(OutlookPeriod.YEAR.around(today).from(), today), filter)
                .chain(weights -> soFar(today, filter).map(soFar -> {
                    Map<OutlookPeriod, Shares> shares = new EnumMap<>(OutlookPeriod.class);
                    for (OutlookPeriod period : OutlookPeriod.values()) {
                        shares.put(period, new Shares(soFar.get(period.ordinal()),
                                toCome(norms, weights, today, period.around(today).to())));
                    }
                    return shares;
                })));
    }

    private Uni<List<Double>> soFar(LocalDate today, Filter filter) {
        List<Uni<Double>> shares = new ArrayList<>();
        for (OutlookPeriod period : OutlookPeriod.values()) {
            shares.add(norm.share(new DayRange(period.around(today).from(), today), filter));
        }
        return Uni.join().all(shares).usingConcurrencyOf(AT_ONCE).andFailFast();
    }

    /// The mean of the days that are left, today among them.
    private static double toCome(ResolutionNorms norms, Map<String, Long> weights, LocalDate today, LocalDate last) {
        return today.datesUntil(last.plusDays(1)).mapToDouble(day -> norms.share(weights, day)).average().orElseThrow();
    }

    private static LocalDate earliest(LocalDate today) {
        LocalDate pace = Pace.firstDay(today);
        LocalDate year = OutlookPeriod.YEAR.around(today).from();
        return Stream.of(pace, year, OutlookPeriod.WEEK.around(today).from()).min(LocalDate::compareTo).orElseThrow();
    }
}
