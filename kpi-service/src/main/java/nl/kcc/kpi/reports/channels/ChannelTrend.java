package nl.kcc.kpi.reports.channels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Breakdown.Combination;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.JudgedBreakdown;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.channels.ChannelsView.TrendPoint;
import nl.kcc.kpi.reports.channels.ChannelsView.TrendShare;

/// The days of a period, or its weeks or months.
///
/// @param by in which the counts are told apart: days or months
/// @param weights the fixed shares of the channels
record ChannelTrend(TrendStep step, GroupBy by, JudgedBreakdown judged, List<Weight> weights) {

    /// @param asked what a client wants to see; empty for what there are enough contacts for
    static ChannelTrend of(Optional<GroupBy> asked, GroupBy by, JudgedBreakdown judged, List<Weight> weights) {
        return new ChannelTrend(step(asked, by, judged), by, judged, weights);
    }

    private static TrendStep step(Optional<GroupBy> asked, GroupBy by, JudgedBreakdown judged) {
        if (by == GroupBy.MONTH) {
            return TrendStep.MONTH;
        }
        if (asked.isPresent()) {
            return TrendStep.DAY;
        }
        Map<LocalDate, Resolution> days = new TreeMap<>();
        judged.counts().parts().forEach(part -> days.merge(day(by, part), Resolution.of(part.tally()), Resolution::plus));
        return TrendStep.of(judged.counts().days(), days);
    }

    /// In order; those without contacts are left out.
    List<TrendPoint> points() {
        Map<LocalDate, Part> parts = new TreeMap<>();
        judged.counts().parts().forEach(counts -> parts
                .computeIfAbsent(step.first(day(by, counts)), _ -> new Part(new EnumMap<>(Channel.class), new HashSet<>()))
                .add(counts, by));
        return parts.entrySet().stream().map(part -> point(part.getKey(), part.getValue())).toList();
    }

    private TrendPoint point(LocalDate first, Part part) {
        DayRange within = judged.counts().days();
        LocalDate last = step.last(first);
        Resolution total = ChannelsAnswer.total(part.channels());
        Rate rate = Rate.of(total.settled(), total.decided());
        return new TrendPoint(step.key(first), first.isBefore(within.from()) ? within.from() : first,
                last.isAfter(within.to()) ? within.to() : last, judged.target(by, part.keys()), total, Rate.low(rate),
                Rate.high(rate), total.hasBase(), Mix.of(weights, part.channels()).fcr(),
                ChannelsAnswer.digital(part.channels()),
                ChannelsAnswer.shares(part.channels(),
                        (channel, counts, share) -> new TrendShare(channel, counts, share, counts.hasBase())));
    }

    private static LocalDate day(GroupBy by, Combination part) {
        return by == GroupBy.DAY ? LocalDate.parse(part.key(by)) : YearMonth.parse(part.key(by)).atDay(1);
    }

    /// @param keys of the days or months in it
    private record Part(Map<Channel, Resolution> channels, Set<String> keys) {

        private void add(Combination counts, GroupBy by) {
            channels.merge(ChannelsAnswer.channel(counts), Resolution.of(counts.tally()), Resolution::plus);
            keys.add(counts.key(by));
        }
    }
}
