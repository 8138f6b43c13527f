package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The rows of `daily_counter` and `rollup_counter`: adds differences, in the order of the key so that writers of the
/// same shard do not deadlock.
@ApplicationScoped
class Counters {

    private static final String CELL = Cell.COLUMNS + ", shard";
    private static final List<String> MEASURES = Measure.ALL.stream().map(Measure::column).toList();
    private static final String DIFFERENCES = IntStream.range(0, MEASURES.size()).mapToObj(i -> "$%d::int[]".formatted(i + 8))
            .collect(Collectors.joining(", "));

    private static final String ADD_DAILY = add("daily_counter", CELL,
            "$1::date[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]", "2, 1, 3, 4, 5, 6");
    private static final String ADD_ROLLED_UP = add("rollup_counter", "grain, " + CELL,
            "$%d::text[], $1::date[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]"
                    .formatted(MEASURES.size() + 8),
            "1, 3, 2, 4, 5, 6, 7");

    /// A cell of a table.
    private record Row(String grain, Cell cell, Tally tally) {
    }

    Uni<Void> add(SqlConnection transaction, int shard, Map<Cell, Tally> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Row> daily = rows(null, changes);
        List<Row> rolledUp = new ArrayList<>();
        for (Rollup rollup : Rollup.EACH) {
            rolledUp.addAll(rows(rollup.grain(), rollup.of(changes)));
        }
        return transaction.preparedQuery(ADD_DAILY).execute(arrays(shard, daily))
                .chain(() -> rolledUp.isEmpty() ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(ADD_ROLLED_UP).execute(
                                arrays(shard, rolledUp).addArrayOfString(texts(rolledUp, Row::grain)))
                                .replaceWithVoid());
    }

    private static List<Row> rows(String grain, Map<Cell, Tally> cells) {
        return cells.entrySet().stream().map((Entry<Cell, Tally> cell) -> new Row(grain, cell.getKey(), cell.getValue()))
                .toList();
    }

    private static Tuple arrays(int shard, List<Row> rows) {
        Tuple arrays = Tuple.tuple()
                .addArrayOfLocalDate(rows.stream().map(row -> row.cell().day()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(rows, row -> row.cell().municipality()))
                .addArrayOfString(texts(rows, row -> row.cell().channel() == null ? Rollup.ALL : row.cell().channel().name()))
                .addArrayOfString(texts(rows, row -> row.cell().topic()))
                .addArrayOfString(texts(rows, row -> row.cell().department()))
                .addArrayOfString(texts(rows, row -> row.cell().reason()))
                .addArrayOfInteger(rows.stream().map(_ -> shard).toArray(Integer[]::new));
        for (Measure measure : Measure.ALL) {
            arrays.addArrayOfInteger(rows.stream().map(row -> (int) row.tally().of(measure)).toArray(Integer[]::new));
        }
        return arrays;
    }

    private static String[] texts(List<Row> rows, Function<Row, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static String add(String table, String key, String keyArrays, String order) {
        return """
                insert into %1$s (%2$s, %3$s)
                select * from unnest(%4$s, %5$s) order by %6$s
                on conflict (%2$s) do update set %7$s
                """.formatted(table, key, String.join(", ", MEASURES), keyArrays, DIFFERENCES, order,
                MEASURES.stream().map(name -> "%1$s = %2$s.%1$s + excluded.%1$s".formatted(name, table))
                        .collect(Collectors.joining(", ")));
    }
}
