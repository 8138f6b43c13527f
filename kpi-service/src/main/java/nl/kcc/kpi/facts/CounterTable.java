package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// A table of counters: adds differences, in the order of the key so that writers of the same shard do not deadlock.
final class CounterTable {

    private static final String KEY = Cell.COLUMNS + ", shard";
    private static final String KEY_ARRAYS = "$1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], "
            + "$7::text[], $8::int[]";
    private static final int KEYS = 8;

    private final String add;
    private final int numbers;

    /// @param grains whether its rows are of several grains
    /// @param columns of the numbers
    CounterTable(String name, boolean grains, List<String> columns) {
        numbers = columns.size();
        add = """
                insert into %1$s (%2$s, %3$s)
                select %2$s, %3$s from unnest(%4$s) as batch (grain, %5$s, %3$s)
                order by grain, municipality, day, channel, topic, department, reason
                on conflict (%2$s) do update set %6$s
                """.formatted(name, grains ? "grain, " + KEY : KEY, String.join(", ", columns),
                Stream.concat(Stream.of(KEY_ARRAYS),
                        IntStream.rangeClosed(1, numbers).mapToObj(i -> "$%d::int[]".formatted(KEYS + i)))
                        .collect(Collectors.joining(", ")),
                KEY, columns.stream().map(column -> "%1$s = %2$s.%1$s + excluded.%1$s".formatted(column, name))
                        .collect(Collectors.joining(", ")));
    }

    Uni<Void> add(SqlConnection transaction, int shard, List<CounterRow> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(add).execute(arrays(shard, rows)).replaceWithVoid();
    }

    private Tuple arrays(int shard, List<CounterRow> rows) {
        Tuple arrays = Tuple.tuple()
                .addArrayOfString(texts(rows, CounterRow::grain))
                .addArrayOfLocalDate(rows.stream().map(row -> row.cell().day()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(rows, row -> row.cell().municipality()))
                .addArrayOfString(texts(rows, row -> row.cell().channel() == null ? Rollup.ALL : row.cell().channel().name()))
                .addArrayOfString(texts(rows, row -> row.cell().topic()))
                .addArrayOfString(texts(rows, row -> row.cell().department()))
                .addArrayOfString(texts(rows, row -> row.cell().reason()))
                .addArrayOfInteger(rows.stream().map(_ -> shard).toArray(Integer[]::new));
        IntStream.range(0, numbers).forEach(place -> arrays.addArrayOfInteger(
                rows.stream().map(row -> (int) row.numbers()[place]).toArray(Integer[]::new)));
        return arrays;
    }

    private static String[] texts(List<CounterRow> rows, Function<CounterRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
