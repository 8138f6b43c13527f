package nl.kcc.kpi.reports.encounters;

import java.util.List;
import java.util.function.Predicate;

import nl.kcc.events.Channel;
import nl.kcc.kpi.counting.EncounterOutcome;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterCell.Kind;

/// What became of the calls, or the visits.
///
/// @param unmeasured answered, and nobody knows the wait
/// @param registered answered, and there is a contact
record EncounterCounts(long answered, long abandoned, long misdials, long open, long unmeasured, long registered) {

    static EncounterCounts of(List<EncounterCell> cells, Channel channel) {
        List<EncounterCell> all = cells.stream()
                .filter(cell -> cell.channel() == channel && cell.kind() == Kind.WAITED).toList();
        return new EncounterCounts(sum(all, EncounterOutcome.ANSWERED, _ -> true),
                sum(all, EncounterOutcome.ABANDONED, _ -> true),
                sum(all, EncounterOutcome.MISDIAL, _ -> true), sum(all, EncounterOutcome.OPEN, _ -> true),
                sum(all, EncounterOutcome.ANSWERED, cell -> cell.value() < 0),
                sum(all, EncounterOutcome.ANSWERED, EncounterCell::registered));
    }

    long offered() {
        return answered + abandoned + misdials + open;
    }

    private static long sum(List<EncounterCell> cells, EncounterOutcome outcome, Predicate<EncounterCell> which) {
        return cells.stream().filter(cell -> cell.countedAs() == outcome).filter(which).mapToLong(EncounterCell::number).sum();
    }
}
