package nl.kcc.kpi.reports.channels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.JudgedBreakdown;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelFigures;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelShare;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelsBefore;
import nl.kcc.kpi.reports.channels.ChannelsView.DigitalShare;
import nl.kcc.kpi.reports.channels.ChannelsView.TrendPoint;
import nl.kcc.kpi.reports.channels.Shift.Direction;

/// Puts the answer together.
///
/// @param weights the fixed shares of the channels
record ChannelsAnswer(List<Weight> weights) {

    ChannelsView view(GroupBy by, JudgedBreakdown judged, Optional<Breakdown> before) {
        Breakdown now = judged.counts();
        Map<Channel, Resolution> channels = counts(now);
        Figures total = judged.total();
        return new ChannelsView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), judged.target(),
                total, Mix.of(weights, channels), digital(channels),
                judged.by(GroupBy.CHANNEL).stream()
                        .map(group -> new ChannelFigures(Channel.valueOf(group.key()), group.target(),
                                share(group.figures().first(), total.first()), group.figures()))
                        .toList(),
                by == GroupBy.DAY ? "day" : "month", trend(by, now),
                before.map(this::before).orElse(null),
                before.map(then -> Shift.of(counts(then), channels)).orElse(new Shift(Direction.NONE, null)));
    }

    private List<TrendPoint> trend(GroupBy by, Breakdown now) {
        Map<String, Map<Channel, Resolution>> periods = new TreeMap<>();
        now.parts().forEach(part -> periods.computeIfAbsent(part.key(by), _ -> new EnumMap<>(Channel.class))
                .merge(channel(part), Resolution.of(part.tally()), Resolution::plus));
        return periods.entrySet().stream().map(period -> point(by, period, now.days())).toList();
    }

    private TrendPoint point(GroupBy by, Entry<String, Map<Channel, Resolution>> period, DayRange within) {
        Map<Channel, Resolution> channels = period.getValue();
        Resolution total = total(channels);
        LocalDate first = by == GroupBy.DAY ? LocalDate.parse(period.getKey()) : YearMonth.parse(period.getKey()).atDay(1);
        LocalDate last = by == GroupBy.DAY ? first : YearMonth.parse(period.getKey()).atEndOfMonth();
        return new TrendPoint(period.getKey(), first.isBefore(within.from()) ? within.from() : first,
                last.isAfter(within.to()) ? within.to() : last, total, Mix.of(weights, channels).fcr(),
                digital(channels), shares(channels));
    }

    private ChannelsBefore before(Breakdown then) {
        Map<Channel, Resolution> channels = counts(then);
        Resolution total = total(channels);
        return new ChannelsBefore(then.days().from(), then.days().to(), total, Mix.of(weights, channels).fcr(),
                digital(channels), shares(channels));
    }

    private static Map<Channel, Resolution> counts(Breakdown breakdown) {
        Map<Channel, Resolution> channels = new EnumMap<>(Channel.class);
        breakdown.parts().forEach(part -> channels.merge(channel(part), Resolution.of(part.tally()), Resolution::plus));
        return channels;
    }

    private static Channel channel(Breakdown.Combination part) {
        return Channel.valueOf(part.key(GroupBy.CHANNEL));
    }

    private static Resolution total(Map<Channel, Resolution> channels) {
        return channels.values().stream().reduce(Resolution.NOTHING, Resolution::plus);
    }

    private static DigitalShare digital(Map<Channel, Resolution> channels) {
        long all = total(channels).first();
        long web = channels.getOrDefault(Channel.WEB, Resolution.NOTHING).first();
        return new DigitalShare(share(web, all), share(
                web + channels.getOrDefault(Channel.EMAIL, Resolution.NOTHING).first(), all));
    }

    private static List<ChannelShare> shares(Map<Channel, Resolution> channels) {
        long all = total(channels).first();
        return Stream.of(Channel.values()).filter(channels::containsKey).map(channel -> {
            Resolution counts = channels.get(channel);
            return new ChannelShare(channel, counts, share(counts.first(), all));
        }).toList();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
