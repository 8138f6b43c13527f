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

/// Puts the answer together.
///
/// @param weights the fixed shares of the channels
record Told(List<Weight> weights) {

    ChannelsView view(GroupBy by, Breakdown now, Optional<Breakdown> before) {
        Map<Channel, Counts> channels = counts(now);
        Figures total = now.total();
        return new ChannelsView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), Definition.TARGET,
                total, Mix.of(weights, channels), digital(channels),
                now.by(GroupBy.CHANNEL).stream().map(group -> new Part(Channel.valueOf(group.key()),
                        share(group.figures().first(), total.first()), group.figures())).toList(),
                by == GroupBy.DAY ? "day" : "month", trend(by, now),
                before.map(this::before).orElse(null),
                before.map(then -> Shift.of(counts(then), channels)).orElse(new Shift(Kind.NONE, null)));
    }

    private List<Point> trend(GroupBy by, Breakdown now) {
        Map<String, Map<Channel, Counts>> periods = new TreeMap<>();
        now.parts().forEach(part -> periods.computeIfAbsent(part.key(by), _ -> new EnumMap<>(Channel.class))
                .merge(channel(part), Counts.of(part.tally()), Counts::plus));
        return periods.entrySet().stream().map(period -> point(by, period, now.days())).toList();
    }

    private Point point(GroupBy by, Entry<String, Map<Channel, Counts>> period, DayRange within) {
        Map<Channel, Counts> channels = period.getValue();
        Counts total = total(channels);
        LocalDate first = by == GroupBy.DAY ? LocalDate.parse(period.getKey()) : YearMonth.parse(period.getKey()).atDay(1);
        LocalDate last = by == GroupBy.DAY ? first : YearMonth.parse(period.getKey()).atEndOfMonth();
        return new Point(period.getKey(), first.isBefore(within.from()) ? within.from() : first,
                last.isAfter(within.to()) ? within.to() : last, total.first(), total.decided(), total.settled(),
                total.fcr(), Mix.of(weights, channels).fcr(), digital(channels), shares(channels));
    }

    private Before before(Breakdown then) {
        Map<Channel, Counts> channels = counts(then);
        Counts total = total(channels);
        return new Before(then.days().from(), then.days().to(), total.first(), total.decided(), total.settled(),
                total.fcr(), Mix.of(weights, channels).fcr(), digital(channels), shares(channels));
    }

    private static Map<Channel, Counts> counts(Breakdown breakdown) {
        Map<Channel, Counts> channels = new EnumMap<>(Channel.class);
        breakdown.parts().forEach(part -> channels.merge(channel(part), Counts.of(part.tally()), Counts::plus));
        return channels;
    }

    private static Channel channel(Breakdown.Part part) {
        return Channel.valueOf(part.key(GroupBy.CHANNEL));
    }

    private static Counts total(Map<Channel, Counts> channels) {
        return channels.values().stream().reduce(Counts.NOTHING, Counts::plus);
    }

    private static Digital digital(Map<Channel, Counts> channels) {
        long all = total(channels).first();
        long web = channels.getOrDefault(Channel.WEB, Counts.NOTHING).first();
        return new Digital(share(web, all), share(web + channels.getOrDefault(Channel.EMAIL, Counts.NOTHING).first(), all));
    }

    private static List<Share> shares(Map<Channel, Counts> channels) {
        long all = total(channels).first();
        return Stream.of(Channel.values()).filter(channels::containsKey).map(channel -> {
            Counts counts = channels.get(channel);
            return new Share(channel, counts.first(), counts.decided(), counts.settled(), share(counts.first(), all),
                    counts.fcr());
        }).toList();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
