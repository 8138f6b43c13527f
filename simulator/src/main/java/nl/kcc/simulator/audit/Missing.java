package nl.kcc.simulator.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// What is in one collection of ids and not in another.
final class Missing {
    private static final int MOST = 8;

    private Missing() {
    }

    /// @return each id once, `-` before one that is lacking and `+` before one too many; the first few
    static List<String> between(Collection<String> truth, Collection<String> told) {
        var lacking = new TreeSet<>(truth);
        told.forEach(lacking::remove);
        var tooMany = new TreeSet<>(told);
        truth.forEach(tooMany::remove);
        var all = new ArrayList<String>();
        lacking.forEach(id -> all.add("-" + id));
        tooMany.forEach(id -> all.add("+" + id));
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }
}
