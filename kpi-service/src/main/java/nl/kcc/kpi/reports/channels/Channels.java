package nl.kcc.kpi.reports.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.Span;

/// Tells the channels apart, in a period, in its days or months, and in the period before.
@ApplicationScoped
class Channels {

    /// As many days as a chart shows one by one.
    private static final int MOST_DAYS = 62;

    private final Kpi kpi;
    private final Weights weights;
    private final Clock clock;

    Channels(Kpi kpi, Weights weights, Clock clock) {
        this.kpi = kpi;
        this.weights = weights;
        this.clock = clock;
    }

    Uni<ChannelsView> of(KpiQuery query) {
        LocalDate today = Counting.dayOf(clock.instant());
        GroupBy by = by(query, today);
        return kpi.judged(query.span(), query.filter(), List.of(by, GroupBy.CHANNEL))
                .chain(now -> before(query, today).chain(before -> weights.on(now.counts().days().to())
                        .map(fixed -> new ChannelsAnswer(fixed)
                                .view(ChannelTrend.of(query.groupBy().filter(asked -> asked == by), by, now, fixed), now,
                                        before))));
    }

    private Uni<Optional<Breakdown>> before(KpiQuery query, LocalDate today) {
        return query.span().before(today)
                .map(days -> kpi.split(new Span.Fixed(days), query.filter(), List.of(GroupBy.CHANNEL)).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static GroupBy by(KpiQuery query, LocalDate today) {
        return query.groupBy().filter(asked -> asked == GroupBy.DAY || asked == GroupBy.MONTH).orElseGet(() -> {
            var days = query.span().on(today);
            return ChronoUnit.DAYS.between(days.from(), days.to()) < MOST_DAYS ? GroupBy.DAY : GroupBy.MONTH;
        });
    }
}
