package nl.kcc.kpi.reports.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Resolution;

/// Whether the total moved against all its channels since the period before: only the mix of channels can do that
/// (Simpson's paradox). Compared are the channels in which enough was decided in both periods; of at least two channels
/// in all.
///
/// @param sentence for the reader of the figure, in Dutch; null when there is nothing to say
record Shift(Direction kind, String sentence) {

    private static final Map<Channel, String> NAMES = Map.of(Channel.PHONE, "telefoon", Channel.COUNTER, "balie",
            Channel.EMAIL, "e-mail", Channel.WEB, "website");

    static Shift of(Map<Channel, Resolution> before, Map<Channel, Resolution> now) {
        Resolution totalBefore = ChannelsAnswer.total(before);
        Resolution total = ChannelsAnswer.total(now);
        List<Channel> both = Stream.of(Channel.values()).filter(channel -> before.getOrDefault(channel, Resolution.NOTHING)
                .canBeComparedWith(now.getOrDefault(channel, Resolution.NOTHING))).toList();
        long all = Stream.of(Channel.values())
                .filter(channel -> decided(before, channel) > 0 || decided(now, channel) > 0).count();
        // Where one channel can be compared, so can the total.
        if (both.isEmpty() || all < 2) {
            return new Shift(Direction.NONE, null);
        }
        int direction = total.compareRate(totalBefore);
        if (direction < 0 && both.stream().allMatch(channel -> moved(before, now, channel) > 0)) {
            return new Shift(Direction.CHANNELS_UP_TOTAL_DOWN, sentence(subject(both, all), "steeg", "daalde", before, now));
        }
        if (direction > 0 && both.stream().allMatch(channel -> moved(before, now, channel) < 0)) {
            return new Shift(Direction.CHANNELS_DOWN_TOTAL_UP, sentence(subject(both, all), "daalde", "steeg", before, now));
        }
        return new Shift(Direction.NONE, null);
    }

    private static int moved(Map<Channel, Resolution> before, Map<Channel, Resolution> now, Channel channel) {
        return now.get(channel).compareRate(before.get(channel));
    }

    private static long decided(Map<Channel, Resolution> counts, Channel channel) {
        return counts.getOrDefault(channel, Resolution.NOTHING).decided();
    }

    private static String subject(List<Channel> both, long all) {
        return both.size() == all ? "Elk kanaal" : "Elk kanaal met genoeg vragen in beide perioden";
    }

    private static String sentence(String subject, String channels, String whole, Map<Channel, Resolution> before,
            Map<Channel, Resolution> now) {
        Resolution totalBefore = ChannelsAnswer.total(before);
        Resolution total = ChannelsAnswer.total(now);
        Comparator<Channel> byGrowth = Comparator
                .comparingDouble(channel -> (double) decided(now, channel) / total.decided()
                        - (double) decided(before, channel) / totalBefore.decided());
        Channel grown = Stream.of(Channel.values()).max(byGrowth).orElseThrow();
        return ("%s %s, en toch %s het totaal: van %s naar %s. Dat komt doordat de verdeling over de kanalen is"
                + " veranderd: het aandeel van %s groeide het meest. Kijk daarom naar de kanalen apart en naar het totaal"
                + " met een vaste verdeling.")
                .formatted(subject, channels, whole, percent(totalBefore), percent(total), NAMES.get(grown));
    }

    private static String percent(Resolution counts) {
        return String.format(Locale.of("nl", "NL"), "%.1f%%", 100 * counts.getFcr());
    }

    /// How total and channels moved since the period before.
    enum Direction {
        /// Total and channels did not move in opposite directions.
        NONE,
        CHANNELS_UP_TOTAL_DOWN,
        CHANNELS_DOWN_TOTAL_UP
    }
}
