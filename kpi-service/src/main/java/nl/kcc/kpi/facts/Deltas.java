package nl.kcc.kpi.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What a batch adds to and takes from the counters.
final class Deltas {

    private final Map<Cell, Tally> cells = new HashMap<>();

    /// The contact moves from where it was counted, if it was, to where it is counted now.
    void move(Fact before, Fact after) {
        count(before, -1);
        count(after, 1);
    }

    void appear(Fact fact) {
        count(fact, 1);
    }

    /// Only those that change a counter.
    Map<Cell, Tally> changes(DirectTopics direct) {
        cells.values().removeIf(Tally::isZero);
        cells.forEach((cell, tally) -> {
            if (direct.includes(cell)) {
                tally.addNet();
            }
        });
        return cells;
    }

    private void count(Fact fact, int number) {
        if (fact.isCounted()) {
            Tally tally = cells.computeIfAbsent(fact.cell(), _ -> new Tally()).add(fact.bucket(), number);
            Stream.of(Mark.values()).filter(mark -> mark.holds(fact)).forEach(mark -> tally.add(mark, number));
        }
    }
}
