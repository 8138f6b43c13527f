package nl.kcc.kpi.reports.encounters;

import java.util.Comparator;
import java.util.List;

import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.encounters.EncounterCell;
import nl.kcc.kpi.figures.encounters.EncounterCell.Kind;

/// How long callers or visitors were helped: from the first human answer to the end.
///
/// @param of those of whom both are known
/// @param medianSeconds half of them were helped within this time, rounded up to ten seconds
/// @param meanSeconds exactly
public record HandleTime(long of, long medianSeconds, double meanSeconds) {

    /// Null when nobody was helped.
    public static HandleTime of(List<EncounterCell> cells, Channel channel) {
        List<EncounterCell> helped = cells.stream()
                .filter(cell -> cell.channel() == channel && cell.kind() == Kind.HANDLED)
                .sorted(Comparator.comparing(EncounterCell::value)).toList();
        long all = helped.stream().mapToLong(EncounterCell::number).sum();
        return all == 0 ? null
                : new HandleTime(all, median(helped, all),
                        helped.stream().mapToLong(EncounterCell::ms).sum() / 1000.0 / all);
    }

    private static long median(List<EncounterCell> inOrder, long all) {
        long passed = 0;
        for (EncounterCell cell : inOrder) {
            passed += cell.number();
            if (2 * passed >= all) {
                return cell.value();
            }
        }
        throw new IllegalStateException("more than half of " + all + " are not among them");
    }
}
