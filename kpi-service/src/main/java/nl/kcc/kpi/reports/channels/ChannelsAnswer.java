package nl.kcc.kpi.reports.channels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.Figures;
import nl.kcc.kpi.figures.GroupBy;
import nl.kcc.kpi.figures.JudgedBreakdown;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Resolution;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelFigures;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelShare;
import nl.kcc.kpi.reports.channels.ChannelsView.ChannelsBefore;
import nl.kcc.kpi.reports.channels.ChannelsView.DigitalShare;
import nl.kcc.kpi.reports.channels.Shift.Direction;

/// Puts the answer together.
///
/// @param weights the fixed shares of the channels
record ChannelsAnswer(List<Weight> weights) {

    ChannelsView view(ChannelTrend trend, JudgedBreakdown judged, Optional<Breakdown> before) {
        Breakdown now = judged.counts();
        Map<Channel, Resolution> channels = counts(now);
        Figures total = judged.total();
        return new ChannelsView(Definition.VERSION, now.days().from(), now.days().to(), now.asOf(), judged.target(),
                total, Mix.of(weights, channels), digital(channels),
                judged.by(GroupBy.CHANNEL).stream()
                        .map(group -> new ChannelFigures(Channel.valueOf(group.key()), group.target(),
                                Rate.share(group.figures().first(), total.first()), group.figures()))
                        .toList(),
                trend.step().parameter(), trend.points(),
                before.map(then -> before(then, channels)).orElse(null),
                before.map(then -> Shift.of(counts(then), channels)).orElse(new Shift(Direction.NONE, null)));
    }

    private ChannelsBefore before(Breakdown then, Map<Channel, Resolution> now) {
        Map<Channel, Resolution> channels = counts(then);
        Resolution total = total(channels);
        return new ChannelsBefore(then.days().from(), then.days().to(), total.canBeComparedWith(total(now)), total,
                Mix.of(weights, channels).fcr(), digital(channels),
                shares(channels, (channel, counts, share) -> new ChannelShare(channel, counts, share,
                        counts.canBeComparedWith(now.getOrDefault(channel, Resolution.NOTHING)))));
    }

    private static Map<Channel, Resolution> counts(Breakdown breakdown) {
        Map<Channel, Resolution> channels = new EnumMap<>(Channel.class);
        breakdown.parts().forEach(part -> channels.merge(channel(part), Resolution.of(part.tally()), Resolution::plus));
        return channels;
    }

    static Channel channel(Breakdown.Combination part) {
        return Channel.valueOf(part.key(GroupBy.CHANNEL));
    }

    static Resolution total(Map<Channel, Resolution> channels) {
        return channels.values().stream().reduce(Resolution.NOTHING, Resolution::plus);
    }

    static DigitalShare digital(Map<Channel, Resolution> channels) {
        long all = total(channels).first();
        long web = channels.getOrDefault(Channel.WEB, Resolution.NOTHING).first();
        return new DigitalShare(Rate.share(web, all), Rate.share(
                web + channels.getOrDefault(Channel.EMAIL, Resolution.NOTHING).first(), all));
    }

    /// The part of each channel that there are contacts of.
    static <T> List<T> shares(Map<Channel, Resolution> channels, PartOfWhole<T> part) {
        long all = total(channels).first();
        return Stream.of(Channel.values()).filter(channels::containsKey).map(channel -> part.of(channel,
                channels.get(channel), Rate.share(channels.get(channel).first(), all))).toList();
    }

    /// How the part of a channel is told.
    interface PartOfWhole<T> {
        T of(Channel channel, Resolution counts, Double share);
    }
}
