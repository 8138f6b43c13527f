package nl.kcc.kpi.drift;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.counting.Counting;

/// Makes the counters equal to the facts again, by adding what they lack. A batch changes facts and counters together, so
/// the difference between them stays the same whatever comes in meanwhile, and may be added at any moment.
@ApplicationScoped
public class Recount {

    /// Where the differing cells lie meanwhile.
    public static final String CELLS = "scratch.recounted_cell";
    /// Where the differing rows of the calendars of what was lost lie.
    public static final String LOSSES = "scratch.recounted_loss";

    /// Rows of their own, which no consumer adds to: see `Shards`.
    private static final int SHARD = 32;

    /// What a counter of a differing cell lacks; 0 where both numbers are zero.
    static final String LACKING = "coalesce(" + Drift.LACKING + ", 0)";

    /// The figures of days that had ended changed too: see `ChangedDays`.
    private static final String CHANGED_DAYS = """
            insert into changed_day (municipality, day, shard, changed_at)
            select distinct municipality, day, %d, $2::timestamptz from %s where grain = 'day' and day < $1
            on conflict (municipality, day, shard) do update set changed_at = excluded.changed_at
            """.formatted(SHARD, CELLS);

    private final Clock clock;

    Recount(Clock clock) {
        this.clock = clock;
    }

    /// Finds all that differs, one after the other.
    ///
    /// @param facts as in [#compareDays]
    public Uni<Void> compare(SqlConnection connection, String facts) {
        return compareDays(connection, facts).chain(() -> compareRollups(connection)).chain(() -> compareLosses(connection));
    }

    /// Finds the daily cells in which the counters differ from facts.
    ///
    /// The facts are sorted and not hashed: a group has forty sums, which take more room than a contact, and what is found
    /// lies in the order of the cells then, in which it is stored fastest.
    ///
    /// @param facts a view or subquery with the columns of `counted_contact`, to compare the counters with
    public Uni<Void> compareDays(SqlConnection connection, String facts) {
        return connection.query("set enable_hashagg = off").execute()
                .chain(() -> find(connection, CELLS, "create unlogged table %s as %s".formatted(CELLS, Drift.days(facts))))
                .chain(() -> connection.query("reset enable_hashagg").execute()).replaceWithVoid();
    }

    /// Finds the rolled-up cells too, from those of the days: these may have been found a while ago.
    public Uni<Void> compareRollups(SqlConnection connection) {
        return find(connection, CELLS, "insert into %s %s".formatted(CELLS, Drift.rollups(CELLS)));
    }

    /// Finds the calendars of what was lost too, from all those cells.
    public Uni<Void> compareLosses(SqlConnection connection) {
        return find(connection, LOSSES, "create unlogged table %s as %s".formatted(LOSSES, LossDrift.with(CELLS)));
    }

    private static Uni<Void> find(SqlConnection connection, String table, String statement) {
        return connection.query(statement).execute().chain(() -> connection.query("analyze " + table).execute())
                .replaceWithVoid();
    }

    /// The first of the cells that were found.
    public Uni<List<DriftView.Cell>> cells(SqlConnection connection, int atMost) {
        return first(connection, CELLS, Comparison.OF_MEASURES, atMost)
                .chain(cells -> first(connection, LOSSES, Comparison.OF_LOSSES, atMost - cells.size())
                        .map(losses -> Stream.concat(cells.stream(), losses.stream()).toList()));
    }

    private static Uni<List<DriftView.Cell>> first(SqlConnection connection, String table, Comparison comparison, int atMost) {
        return connection.query("select * from %s order by %s limit %d".formatted(table, Comparison.KEY, atMost)).execute()
                .map(rows -> rows.stream().map(comparison::cell).toList());
    }

    /// Adds all that is lacking.
    public Uni<Void> correct(SqlConnection transaction) {
        return correctDays(transaction).chain(() -> correctRollups(transaction)).chain(() -> correctLosses(transaction));
    }

    /// Adds what the daily cells lack.
    public Uni<Void> correctDays(SqlConnection transaction) {
        return add(transaction, "daily_counter", Comparison.CELL, Comparison.OF_MEASURES, CELLS, "cell.grain = 'day'")
                .chain(() -> transaction.preparedQuery(CHANGED_DAYS)
                        .execute(Tuple.of(Counting.dayOf(clock.instant()), clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /// Adds what the rolled-up cells lack.
    public Uni<Void> correctRollups(SqlConnection transaction) {
        return add(transaction, "rollup_counter", Comparison.KEY, Comparison.OF_MEASURES, CELLS, "cell.grain <> 'day'");
    }

    /// Adds what the calendars of what was lost lack.
    public Uni<Void> correctLosses(SqlConnection transaction) {
        return add(transaction, "loss_calendar", Comparison.KEY, Comparison.OF_LOSSES, LOSSES, "true");
    }

    /// First the rows that are there, then the others: nobody else writes these, so there can be no conflict, and to ask
    /// for it row by row (`on conflict`, `merge`) takes half as long again. Without nested loops: in one, a table that the
    /// database believes to be empty is looked through for each cell, while it grows by each.
    private static Uni<Void> add(SqlConnection transaction, String table, String key, Comparison numbers, String cells,
            String which) {
        String same = "counter.shard = %d and ".formatted(SHARD) + Stream.of(key.split(", "))
                .map("counter.%1$s = cell.%1$s"::formatted).collect(Collectors.joining(" and "));
        String update = "update %s as counter set %s from %s as cell where %s and %s".formatted(table,
                numbers.each("%1$s = counter.%1$s + " + LACKING, ", "), cells, same, which);
        String insert = """
                insert into %1$s (%2$s, shard, %3$s) select %2$s, %4$d, %5$s from %6$s as cell
                where %7$s and not exists (select from %1$s as counter where %8$s)
                """.formatted(table, key, numbers.each("%1$s", ", "), SHARD, numbers.each(LACKING, ", "), cells, which, same);
        return transaction.query("set local enable_nestloop = off").execute()
                .chain(() -> transaction.query(update).execute())
                .chain(() -> transaction.query(insert).execute())
                .chain(() -> transaction.query("set local enable_nestloop to default").execute()).replaceWithVoid();
    }
}
