package nl.kcc.kpi.steering.norms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;

/// By which share first-contact resolution is judged, on any day and in any municipality. A municipality's own norm goes
/// before that of the whole installation; of a question about one channel alone, the norm for that channel before the one
/// for all channels. Where none held, the national one does ([Definition#TARGET]).
///
/// @param norms the one that goes first stands first
public record ResolutionNorms(List<Norm> norms) {

    private static final Comparator<Norm> FIRST = Comparator.comparing((Norm norm) -> norm.municipality() == null)
            .thenComparing(norm -> norm.channel() == null).thenComparing(Norm::id)
            .thenComparing(Comparator.comparing(Norm::version).reversed());

    /// @param held of any metric
    /// @param channels that are asked about; empty for all
    static ResolutionNorms of(List<Norm> held, Set<String> channels) {
        return new ResolutionNorms(held.stream().filter(norm -> norm.metric() == Metric.FCR && !norm.isVoid())
                .filter(norm -> norm.channel() == null || channels.equals(Set.of(norm.channel().name())))
                .sorted(FIRST).toList());
    }

    /// @param municipality null for those that have no norm of their own
    public double share(String municipality, LocalDate day) {
        return norms.stream().filter(norm -> norm.holdsOn(day)
                && (norm.municipality() == null || norm.municipality().equals(municipality)))
                .findFirst().map(Norm::share).orElse(Definition.TARGET);
    }

    /// The shares of several municipalities, by their weights.
    ///
    /// @param weights none is taken as one without a norm of its own
    public double share(Map<String, Long> weights, LocalDate day) {
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? share((String) null, day)
                : weights.entrySet().stream().mapToDouble(each -> each.getValue() * share(each.getKey(), day)).sum() / all;
    }

    /// Whether some municipalities are judged by a norm of their own.
    boolean tellMunicipalitiesApart() {
        return norms.stream().anyMatch(norm -> norm.municipality() != null);
    }

    /// The days between two changes.
    List<DayRange> unchanged(DayRange days) {
        TreeSet<LocalDate> starts = norms.stream()
                .flatMap(norm -> Stream.of(norm.validFrom(), norm.validTo() == null ? days.from() : norm.validTo().plusDays(1)))
                .filter(day -> day.isAfter(days.from()) && !day.isAfter(days.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.add(days.from());
        return starts.stream().map(start -> new DayRange(start,
                starts.higher(start) == null ? days.to() : starts.higher(start).minusDays(1))).toList();
    }
}
