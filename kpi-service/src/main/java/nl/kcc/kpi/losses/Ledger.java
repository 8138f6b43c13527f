package nl.kcc.kpi.losses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import nl.kcc.kpi.figures.Breakdown;
import nl.kcc.kpi.figures.GroupBy;

/// The lost contacts of a period.
///
/// @param decided all decided contacts of the question, also those without the reasons asked for
/// @param entries of the reasons asked for, largest first
record Ledger(long decided, List<Entry> entries) {

    /// @param reasons as in the filter: none stands for all, an empty one for "no reason", which no lost contact has
    static Ledger of(Breakdown breakdown, Set<String> reasons) {
        return new Ledger(breakdown.total().decided(), breakdown.parts()
                .map(Ledger::entry)
                .filter(entry -> entry.lost() != 0 && (reasons.isEmpty() || reasons.contains(entry.reason())))
                .sorted(Entry.LARGEST_FIRST)
                .toList());
    }

    long lost() {
        return entries.stream().mapToLong(Entry::lost).sum();
    }

    /// Lost contacts per topic, reason, department or channel, in any order.
    Map<String, Long> per(Function<Entry, String> dimension) {
        Map<String, Long> lost = new HashMap<>();
        entries.forEach(entry -> lost.merge(dimension.apply(entry), entry.lost(), Long::sum));
        return lost;
    }

    /// What so many contacts are worth, in percentage points from 0 to 100: `100 × lost / decided`. Had exactly these been
    /// settled, settled / decided would be that much higher, since they are among the decided already. So the worth of
    /// parts may be added up, and that of all of them is 100 % minus first-contact resolution.
    ///
    /// @return null when nothing is decided
    Double points(long lost) {
        return decided == 0 ? null : 100.0 * lost / decided;
    }

    private static Entry entry(Breakdown.Part part) {
        return new Entry(part.key(GroupBy.TOPIC), part.topicName(), part.key(GroupBy.REASON),
                part.key(GroupBy.DEPARTMENT), part.key(GroupBy.CHANNEL), part.tally().lost());
    }
}
