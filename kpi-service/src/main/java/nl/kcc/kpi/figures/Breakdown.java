package nl.kcc.kpi.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import nl.kcc.kpi.counters.Tally;

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
        this.sums = sums.stream().filter(sum -> sum.tally().total() != 0).toList();
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
        return sums.stream().map(Combination::new);
    }

    List<GroupBy> split() {
        return split;
    }

    List<GroupSum> sums() {
        return sums;
    }
}
