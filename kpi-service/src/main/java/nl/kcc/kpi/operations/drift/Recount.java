package nl.kcc.kpi.operations.drift;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.kpi.counters.Grain;
import nl.kcc.kpi.counting.Counting;

/// Makes the counters equal to the facts again, by adding what they lack. A batch changes facts and counters together, so
/// the difference between them stays the same whatever comes in meanwhile, and may be added at any moment.
@ApplicationScoped
public class Recount {

    /// Where the differing cells lie meanwhile.
    public static final String CELLS = "scratch.recounted_cell";

    /// Rows of their own, which no consumer adds to: see `Shards`.
    private static final int SHARD = 32;

    /// What a counter of a differing cell lacks; 0 where both numbers are zero.
    static final String LACKING = "coalesce(" + CellComparison.LACKING + ", 0)";

    private static final String SAME = "counter.shard = %d and ".formatted(SHARD) + Stream.of(CellComparison.KEY.split(", "))
            .map("counter.%1$s = cell.%1$s"::formatted).collect(Collectors.joining(" and "));
    private static final String UPDATE = "update counter set %s from %s as cell where %s and %%s".formatted(
            CellComparison.each("%1$s = counter.%1$s + " + LACKING, ", "), CELLS, SAME);
    private static final String INSERT = """
            insert into counter (%1$s, shard, %2$s) select %1$s, %3$d, %4$s from %5$s as cell
            where %%s and not exists (select from counter where %6$s)
            """.formatted(CellComparison.KEY, CellComparison.each("%1$s", ", "), SHARD,
            CellComparison.each(LACKING, ", "), CELLS, SAME);

    /// The figures of days that had ended changed too: see `ChangedDays`.
    private static final String CHANGED_DAYS = """
            insert into changed_day (municipality, day, shard, changed_at)
            select distinct municipality, day, %d, $2::timestamptz from %s where grain = '%s' and day < $1
            on conflict (municipality, day, shard) do update set changed_at = excluded.changed_at
            """.formatted(SHARD, CELLS, Grain.DAY.code());

    private final Clock clock;

    Recount(Clock clock) {
        this.clock = clock;
    }

    /// Finds all that differs, one after the other.
    ///
    /// @param facts as in [#compareDays]
    public Uni<Void> compare(SqlConnection connection, String facts) {
        return compareDays(connection, facts).chain(() -> compareOthers(connection));
    }

    /// Finds the cells of days in which the counters differ from facts.
    ///
    /// The facts are sorted and not hashed: a group has forty sums, which take more room than a contact, and what is found
    /// lies in the order of the cells then, in which it is stored fastest.
    ///
    /// @param facts a table or subquery with the columns of `contact_fact`, to compare the counters with
    public Uni<Void> compareDays(SqlConnection connection, String facts) {
        return connection.query("set enable_hashagg = off").execute()
                .chain(() -> find(connection, "create unlogged table %s as %s".formatted(CELLS, Drift.days(facts))))
                .chain(() -> connection.query("reset enable_hashagg").execute()).replaceWithVoid();
    }

    /// Finds those of the other grains too, from those of the days: these may have been found a while ago.
    public Uni<Void> compareOthers(SqlConnection connection) {
        return find(connection, "insert into %s %s".formatted(CELLS, Drift.others(CELLS)));
    }

    private static Uni<Void> find(SqlConnection connection, String statement) {
        return connection.query(statement).execute().chain(() -> connection.query("analyze " + CELLS).execute())
                .replaceWithVoid();
    }

    /// The first of the cells that were found.
    public Uni<List<DriftView.Cell>> cells(SqlConnection connection, int atMost) {
        return connection.query("select * from %s order by %s limit %d".formatted(CELLS, CellComparison.KEY, atMost)).execute()
                .map(rows -> rows.stream().map(CellComparison::cell).toList());
    }

    /// Adds all that is lacking.
    public Uni<Void> correct(SqlConnection transaction) {
        return correctDays(transaction).chain(() -> correctOthers(transaction));
    }

    /// Adds what the cells of days lack.
    public Uni<Void> correctDays(SqlConnection transaction) {
        return add(transaction, "cell.grain = '%s'".formatted(Grain.DAY.code()))
                .chain(() -> transaction.preparedQuery(CHANGED_DAYS)
                        .execute(Tuple.of(Counting.dayOf(clock.instant()), clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /// Adds what those of the other grains lack.
    public Uni<Void> correctOthers(SqlConnection transaction) {
        return add(transaction, "cell.grain <> '%s'".formatted(Grain.DAY.code()));
    }

    /// First the rows that are there, then the others: nobody else writes these, so there can be no conflict, and to ask
    /// for it row by row (`on conflict`, `merge`) takes half as long again. Without nested loops: in one, a table that the
    /// database believes to be empty is looked through for each cell, while it grows by each.
    private static Uni<Void> add(SqlConnection transaction, String which) {
        return transaction.query("set local enable_nestloop = off").execute()
                .chain(() -> transaction.query(UPDATE.formatted(which)).execute())
                .chain(() -> transaction.query(INSERT.formatted(which)).execute())
                .chain(() -> transaction.query("set local enable_nestloop to default").execute()).replaceWithVoid();
    }
}
