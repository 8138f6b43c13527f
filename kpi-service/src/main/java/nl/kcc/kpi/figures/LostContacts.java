package nl.kcc.kpi.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.counting.Counting;

/// The lost contacts of a period, told apart, beside the figures of all contacts, read in one statement.
///
/// @param days the days asked; those on which anything was counted where "all" was asked
/// @param target the norm of these days, 0 to 1
/// @param total the figures of all contacts asked
/// @param losses those with any lost contacts, in any order
public record LostContacts(DayRange days, Instant asOf, double target, Figures total, List<Loss> losses) {

    static LostContacts of(DayRange days, Instant asOf, double target, Iterable<Row> rows) {
        Figures total = null;
        List<Loss> losses = new ArrayList<>();
        for (Row row : rows) {
            var tally = SumsStatement.total(row);
            if (tally.isPresent()) {
                total = Figures.of(tally.get(), target, days.to(), Counting.dayOf(asOf));
            } else {
                losses.add(SumsStatement.loss(row));
            }
        }
        return new LostContacts(days, asOf, target, total, losses);
    }
}
