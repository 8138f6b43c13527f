package nl.kcc.kpi.counters;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import nl.kcc.kpi.counting.Counting;
import nl.kcc.kpi.counting.IntakeStanding;
import nl.kcc.kpi.counting.RoutingStanding;

/// What a batch adds to and takes from the cells of days.
public final class Deltas {

    private final Map<Cell, Tally> cells = new HashMap<>();

    /// @param number 1 for a contact that is counted from now on, -1 for one that no longer is as it was
    public void count(Cell cell, IntakeStanding contact, RoutingStanding routing, int number) {
        Tally tally = cells.computeIfAbsent(cell, _ -> new Tally())
                .add(Bucket.of(Counting.stateOf(contact, routing), contact), number);
        Stream.of(Mark.values()).filter(mark -> mark.holds(contact, routing)).forEach(mark -> tally.add(mark, number));
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
}
