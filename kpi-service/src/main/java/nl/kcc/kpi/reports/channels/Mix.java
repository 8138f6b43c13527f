package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Resolution;

/// The total as it would be with fixed shares of the channels (direct standardisation): the sum of share × rate over the
/// channels in which anything is decided, the shares of those taken in proportion so that they add up to 1.
///
/// @param fcr 0 to 1; null when nothing is decided in any channel with a weight
/// @param validFrom since when these weights hold; null without any
/// @param weights of all channels that have one
/// @param leftOut channels that do not take part, since nothing is decided there or they have no weight
record Mix(@JsonInclude(ALWAYS) Double fcr, LocalDate validFrom, List<FixedShare> weights, List<Channel> leftOut) {

    static Mix of(List<Weight> weights, Map<Channel, Resolution> channels) {
        double sum = weights.stream().filter(weight -> takesPart(weight, channels)).mapToDouble(Weight::share).sum();
        List<FixedShare> parts = weights.stream().sorted((one, other) -> one.channel().compareTo(other.channel()))
                .map(weight -> new FixedShare(weight.channel(), weight.share(),
                        takesPart(weight, channels) ? weight.share() / sum : 0, weight.origin()))
                .toList();
        List<Channel> leftOut = List.of(Channel.values()).stream()
                .filter(channel -> parts.stream().noneMatch(part -> part.channel() == channel && part.used() > 0)).toList();
        return new Mix(fcr(parts, channels), weights.stream().map(Weight::validFrom).findFirst().orElse(null), parts,
                leftOut);
    }

    private static Double fcr(List<FixedShare> parts, Map<Channel, Resolution> channels) {
        List<FixedShare> used = parts.stream().filter(part -> part.used() > 0).toList();
        return used.isEmpty() ? null
                : Double.valueOf(used.stream().mapToDouble(part -> part.used() * channels.get(part.channel()).getFcr()).sum());
    }

    private static boolean takesPart(Weight weight, Map<Channel, Resolution> channels) {
        return channels.getOrDefault(weight.channel(), Resolution.NOTHING).decided() > 0;
    }

    /// The stored share of a channel, and how it is used.
    ///
    /// @param stored as it is stored
    /// @param used in proportion to the others that take part; 0 when it does not
    /// @param origin where the stored number comes from, in Dutch
    record FixedShare(Channel channel, double stored, double used, String origin) {
    }
}
