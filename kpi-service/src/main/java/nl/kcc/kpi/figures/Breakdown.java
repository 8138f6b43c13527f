package nl.kcc.kpi.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.counting.Counting;

/// Contacts told apart by several dimensions at once, read in one statement: whatever is added up from it agrees.
public final class Breakdown {

    private final DayRange days;
    private final Instant asOf;
    private final List<GroupBy> split;
    private final List<GroupSum> sums;

    Breakdown(DayRange days, Instant asOf, List<GroupBy> split, List<GroupSum> sums) {
        this.days = days;
        this.asOf = asOf;
        this.split = split;
        this.sums = sums;
    }

    /// The contacts of one combination.
    public final class Combination {

        private final GroupSum sum;

        private Combination(GroupSum sum) {
            this.sum = sum;
        }

        /// Such as `PHONE`, or `none` for contacts without topic, department or reason.
        public String key(GroupBy dimension) {
            return Filter.shown(sum.keys().get(split.indexOf(dimension)));
        }

        public Tally tally() {
            return sum.tally();
        }
    }

    /// The days asked; those on which anything was counted where "all" was asked.
    public DayRange days() {
        return days;
    }

    public Instant asOf() {
        return asOf;
    }

    public Stream<Combination> parts() {
        return sums.stream().filter(sum -> sum.tally().total() != 0).map(Combination::new);
    }

    public Figures total() {
        return figures(sums, days.to());
    }

    /// The figures of some of the parts together.
    public Figures figures(Predicate<Combination> which) {
        return figures(sums.stream().filter(sum -> which.test(new Combination(sum))).toList(), days.to());
    }

    /// The figures for each key of one dimension, in the order of the keys.
    public List<KpiView.Group> by(GroupBy dimension) {
        Map<String, List<GroupSum>> groups = sums.stream().filter(sum -> sum.tally().total() != 0).collect(
                Collectors.groupingBy(sum -> sum.keys().get(split.indexOf(dimension)), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> new KpiView.Group(Filter.shown(group.getKey()),
                dimension == GroupBy.TOPIC ? group.getValue().getFirst().name() : null,
                figures(group.getValue(), dimension.lastDay(group.getKey(), days)))).toList();
    }

    private Figures figures(List<GroupSum> parts, LocalDate lastDay) {
        Tally total = new Tally();
        parts.forEach(part -> total.add(part.tally()));
        return Figures.of(total, lastDay, Counting.dayOf(asOf));
    }
}
