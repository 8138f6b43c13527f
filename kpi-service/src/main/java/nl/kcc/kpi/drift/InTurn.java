package nl.kcc.kpi.drift;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which months to look at next, and what was found in each when it was last looked at.
final class MonthsInTurn {

    private final Map<LocalDate, Integer> found = new HashMap<>();
    private final Set<LocalDate> seen = new HashSet<>();

    /// The newest one, and then those whose turn it is; all of them when each has had its turn.
    ///
    /// @param all newest first
    synchronized List<LocalDate> next(List<LocalDate> all) {
        found.keySet().retainAll(all);
        if (seen.containsAll(all)) {
            seen.clear();
        }
        return all.stream().filter(month -> month.equals(all.getFirst()) || !seen.contains(month)).toList();
    }

    synchronized void seen(LocalDate month, int differing) {
        seen.add(month);
        found.put(month, differing);
    }

    /// Differing cells, as far as was looked.
    synchronized int differing() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }
}
