package nl.kcc.kpi.operations.drift;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which parts of the counters to look at next, and what was found in each when it was last looked at.
final class Rotation<T> {

    private final Map<T, Integer> found = new HashMap<>();
    private final Set<T> seen = new HashSet<>();

    /// The first one, and then those whose turn it is; all of them when each has had its turn.
    ///
    /// @param all most telling first
    synchronized List<T> next(List<T> all) {
        found.keySet().retainAll(all);
        if (seen.containsAll(all)) {
            seen.clear();
        }
        return all.stream().filter(part -> part.equals(all.getFirst()) || !seen.contains(part)).toList();
    }

    synchronized void seen(T part, int differing) {
        seen.add(part);
        found.put(part, differing);
    }

    /// Differing cells, as far as was looked.
    synchronized int differing() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }
}
