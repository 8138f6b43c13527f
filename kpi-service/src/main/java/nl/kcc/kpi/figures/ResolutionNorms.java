package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.counting.Definition;

/// By which share first-contact resolution is judged, on any day and in any municipality. A municipality's own norm goes
/// before that of the whole installation; of a question about one channel alone, the norm for that channel before the one
/// for all channels. Where none held, the national one does ([Definition#TARGET]).
///
/// @param norms of the municipalities asked about; the one that goes first stands first
/// @param only the only municipality asked about; null for several
/// @param channel the only channel asked about; null for several
public record ResolutionNorms(List<FirstContactNorm> norms, String only, String channel) {

    /// Shares that differ by less are the same: adding up in another order makes such a difference.
    private static final double NOTHING = 1e-9;

    public static boolean isSame(double share, double other) {
        return Math.abs(share - other) < NOTHING;
    }

    /// @param known of all municipalities
    static ResolutionNorms of(List<FirstContactNorm> known, Filter filter) {
        return new ResolutionNorms(known.stream()
                .filter(norm -> norm.municipality() == null || filter.municipalities().includes(norm.municipality())).toList(),
                filter.municipalities().only().orElse(null),
                filter.channels().size() == 1 ? filter.channels().iterator().next() : null);
    }

    /// Of the same question about this channel alone.
    ResolutionNorms about(String one) {
        return new ResolutionNorms(norms, only, one);
    }

    /// @param municipality null for those that have no norm of their own
    public double share(String municipality, LocalDate day) {
        return applicable().filter(norm -> norm.holdsOn(day)
                && (norm.municipality() == null || norm.municipality().equals(municipality)))
                .findFirst().map(FirstContactNorm::share).orElse(Definition.TARGET);
    }

    /// The shares of several municipalities, by their weights.
    ///
    /// @param weights none is taken as one without a norm of its own
    public double share(Map<String, Long> weights, LocalDate day) {
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? share(only, day)
                : weights.entrySet().stream().mapToDouble(each -> each.getValue() * share(each.getKey(), day)).sum() / all;
    }

    /// The share of all these days and municipalities; empty where they have different ones.
    OptionalDouble single(DayRange days) {
        double[] shares = unchanged(days).stream().flatMap(part -> municipalities()
                .map(municipality -> share(municipality.isEmpty() ? null : municipality, part.from())))
                .mapToDouble(Double::doubleValue).distinct().toArray();
        return shares.length == 1 ? OptionalDouble.of(shares[0]) : OptionalDouble.empty();
    }

    /// The municipalities with a norm of their own, be it for one channel.
    Set<String> own() {
        return norms.stream().map(FirstContactNorm::municipality).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// Those for all that have no norm of their own.
    ResolutionNorms ofOthers() {
        return new ResolutionNorms(norms.stream().filter(norm -> norm.municipality() == null).toList(), only, channel);
    }

    /// The parts of a period that are to be weighed one by one, where the split does not tell them apart.
    List<DayRange> parts(DayRange days, List<GroupBy> split) {
        if (split.contains(GroupBy.DAY)) {
            return List.of(days);
        }
        return split.contains(GroupBy.CHANNEL) ? between(norms.stream(), days) : unchanged(days);
    }

    /// Whether some of the municipalities asked about are judged by a norm of their own.
    boolean tellMunicipalitiesApart() {
        return only == null && applicable().anyMatch(norm -> norm.municipality() != null);
    }

    /// The days between two changes.
    List<DayRange> unchanged(DayRange days) {
        return between(applicable(), days);
    }

    private Stream<FirstContactNorm> applicable() {
        return norms.stream().filter(norm -> norm.isForAllOr(channel));
    }

    /// The empty one stands for those without a norm of their own.
    private Stream<String> municipalities() {
        return only != null ? Stream.of(only)
                : Stream.concat(Stream.of(""), applicable().map(FirstContactNorm::municipality).filter(Objects::nonNull))
                        .distinct();
    }

    private static List<DayRange> between(Stream<FirstContactNorm> norms, DayRange days) {
        TreeSet<LocalDate> starts = norms
                .flatMap(norm -> Stream.of(norm.from(), norm.to() == null ? days.from() : norm.to().plusDays(1)))
                .filter(day -> day.isAfter(days.from()) && !day.isAfter(days.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.add(days.from());
        return starts.stream().map(start -> new DayRange(start,
                starts.higher(start) == null ? days.to() : starts.higher(start).minusDays(1))).toList();
    }
}
