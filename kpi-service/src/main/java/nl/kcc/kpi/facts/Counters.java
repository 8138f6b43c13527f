package nl.kcc.kpi.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// All counters: those of days, the coarser ones, and the calendars of what was lost.
@ApplicationScoped
class Counters {

    private static final List<String> MEASURES = Measure.ALL.stream().map(Measure::column).toList();
    private static final CounterTable DAILY = new CounterTable("daily_counter", false, MEASURES);
    private static final CounterTable ROLLED_UP = new CounterTable("rollup_counter", true, MEASURES);
    private static final CounterTable LOST = new CounterTable("loss_calendar", true, LossCalendar.COLUMNS);

    /// Adds the differences of days to each of them.
    Uni<Void> add(SqlConnection transaction, int shard, Map<Cell, Tally> changes) {
        List<CounterRow> rolledUp = new ArrayList<>();
        Rollup.EACH.forEach(rollup -> rows(rollup.grain(), rollup.of(changes)).forEach(rolledUp::add));
        List<CounterRow> lost = new ArrayList<>();
        LossCalendar.EACH.forEach(calendar -> calendar.of(changes)
                .forEach((cell, numbers) -> lost.add(new CounterRow(calendar.grain(), cell, numbers))));
        return DAILY.add(transaction, shard, rows("day", changes).toList())
                .chain(() -> ROLLED_UP.add(transaction, shard, rolledUp))
                .chain(() -> LOST.add(transaction, shard, lost));
    }

    private static Stream<CounterRow> rows(String grain, Map<Cell, Tally> cells) {
        return cells.entrySet().stream()
                .map(cell -> new CounterRow(grain, cell.getKey(), cell.getValue().numbers()));
    }
}
