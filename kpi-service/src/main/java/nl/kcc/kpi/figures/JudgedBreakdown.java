package nl.kcc.kpi.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.counting.Counting;

/// Contacts told apart, the whole and each part of it judged by the norm of its days.
public final class JudgedBreakdown {

    private final Breakdown counts;
    private final RequiredShares required;
    private final double target;

    JudgedBreakdown(Breakdown counts, RequiredShares required) {
        this.counts = counts;
        this.required = required;
        this.target = required.total();
    }

    public Breakdown counts() {
        return counts;
    }

    /// The norm of these days, 0 to 1.
    public double target() {
        return target;
    }

    /// The norm of the groups with these keys of one dimension together; null when it is that of the whole.
    public Double target(GroupBy dimension, Set<String> keys) {
        return told(required.of(dimension, keys));
    }

    public Figures total() {
        return figures(counts.sums(), target, counts.days().to());
    }

    /// The figures for each key of one dimension, in the order of the keys.
    public List<KpiView.Group> by(GroupBy dimension) {
        int place = counts.split().indexOf(dimension);
        Map<String, List<GroupSum>> groups = counts.sums().stream()
                .collect(Collectors.groupingBy(sum -> sum.keys().get(place), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> group(dimension, group.getKey(), group.getValue())).toList();
    }

    private KpiView.Group group(GroupBy dimension, String key, List<GroupSum> parts) {
        double own = required.of(dimension, key);
        return new KpiView.Group(Filter.shown(key), dimension == GroupBy.TOPIC ? parts.getFirst().name() : null, told(own),
                figures(parts, own, dimension.lastDay(key, counts.days())));
    }

    private Double told(double own) {
        return ResolutionNorms.isSame(own, target) ? null : (Double) own;
    }

    private Figures figures(List<GroupSum> parts, double norm, LocalDate lastDay) {
        Tally total = new Tally();
        parts.forEach(part -> total.add(part.tally()));
        return Figures.of(total, norm, lastDay, Counting.dayOf(counts.asOf()));
    }
}
