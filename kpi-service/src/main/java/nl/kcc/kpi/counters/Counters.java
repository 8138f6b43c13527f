package nl.kcc.kpi.counters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The one table of counters: adds differences to all grains in one statement, in the order of the key so that writers of the
/// same shard do not deadlock.
@ApplicationScoped
public class Counters {

    private static final String KEY = "grain, " + Cell.COLUMNS + ", shard";
    private static final String KEY_ARRAYS = "$1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], "
            + "$7::text[], $8::int[]";
    private static final int KEYS = 8;
    private static final String ADD = """
            insert into counter (%1$s, %2$s)
            select %1$s, %2$s from unnest(%3$s) as batch (%1$s, %2$s)
            order by grain, municipality, day, channel, topic, department, reason
            on conflict (%1$s) do update set %4$s
            """.formatted(KEY, each("%s"),
            Stream.concat(Stream.of(KEY_ARRAYS), IntStream.rangeClosed(1, Measure.ALL.size()).mapToObj(i -> "$%d::int[]"
                    .formatted(KEYS + i))).collect(Collectors.joining(", ")),
            each("%1$s = counter.%1$s + excluded.%1$s"));

    private final ChangedDays changedDays;

    Counters(ChangedDays changedDays) {
        this.changedDays = changedDays;
    }

    /// @param shard where this writer's counters are kept
    /// @param direct read by the same transaction before anything else
    public Uni<Void> add(SqlConnection transaction, int shard, Deltas deltas, DirectTopics direct) {
        return add(transaction, shard, deltas.changes(direct));
    }

    /// Adds the differences of days to each grain.
    Uni<Void> add(SqlConnection transaction, int shard, Map<Cell, Tally> changes) {
        List<CounterRow> rows = Grain.EACH.stream().flatMap(grain -> grain.of(changes).entrySet().stream()
                .map(cell -> new CounterRow(grain, cell.getKey(), cell.getValue().numbers()))).toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(ADD).execute(arrays(shard, rows))
                        .chain(() -> changedDays.remember(transaction, shard, changes.keySet()));
    }

    private static Tuple arrays(int shard, List<CounterRow> rows) {
        Tuple arrays = Tuple.tuple()
                .addArrayOfString(texts(rows, row -> row.grain().code()))
                .addArrayOfLocalDate(rows.stream().map(row -> row.cell().day()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(rows, row -> row.cell().municipality()))
                .addArrayOfString(texts(rows, row -> row.cell().channel() == null ? Cell.ALL : row.cell().channel().name()))
                .addArrayOfString(texts(rows, row -> row.cell().topic()))
                .addArrayOfString(texts(rows, row -> row.cell().department()))
                .addArrayOfString(texts(rows, row -> row.cell().reason()))
                .addArrayOfInteger(rows.stream().map(_ -> shard).toArray(Integer[]::new));
        Measure.ALL.forEach(measure -> arrays.addArrayOfInteger(
                rows.stream().map(row -> (int) row.numbers()[measure.index()]).toArray(Integer[]::new)));
        return arrays;
    }

    private static String[] texts(List<CounterRow> rows, Function<CounterRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static String each(String template) {
        return Measure.ALL.stream().map(measure -> template.formatted(measure.column())).collect(Collectors.joining(", "));
    }

    /// What a batch adds to a row of counters.
    record CounterRow(Grain grain, Cell cell, long[] numbers) {
    }
}
