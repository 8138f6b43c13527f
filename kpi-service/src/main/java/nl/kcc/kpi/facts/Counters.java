package nl.kcc.kpi.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The rows of `daily_counter`: adds differences, in the order of the key so that writers of the same shard do not
/// deadlock.
@ApplicationScoped
class Counters {

    private static final String KEY = "day, municipality, channel, topic, department, shard";
    private static final List<String> BUCKETS = Stream.of(Bucket.values()).map(Bucket::column).toList();
    private static final String COLUMNS = KEY + ", " + String.join(", ", BUCKETS);

    private static final String ADD = """
            insert into daily_counter (%s)
            select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], %s)
            order by 1, 2, 3, 4, 5
            on conflict (%s) do update set %s
            """.formatted(COLUMNS,
            IntStream.range(0, BUCKETS.size()).mapToObj(i -> "$%d::int[]".formatted(i + 7))
                    .collect(Collectors.joining(", ")),
            KEY,
            BUCKETS.stream().map(name -> "%1$s = daily_counter.%1$s + excluded.%1$s".formatted(name))
                    .collect(Collectors.joining(", ")));

    Uni<Void> add(SqlConnection transaction, int shard, Map<Cell, Tally> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Entry<Cell, Tally>> rows = List.copyOf(changes.entrySet());
        Tuple arrays = Tuple.tuple()
                .addArrayOfLocalDate(rows.stream().map(row -> row.getKey().day()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(rows, Cell::municipality))
                .addArrayOfString(texts(rows, cell -> cell.channel().name()))
                .addArrayOfString(texts(rows, Cell::topic))
                .addArrayOfString(texts(rows, Cell::department))
                .addArrayOfInteger(rows.stream().map(_ -> shard).toArray(Integer[]::new));
        for (Bucket bucket : Bucket.values()) {
            arrays.addArrayOfInteger(rows.stream().map(row -> (int) row.getValue().of(bucket))
                    .toArray(Integer[]::new));
        }
        return transaction.preparedQuery(ADD).execute(arrays).replaceWithVoid();
    }

    private static String[] texts(List<Entry<Cell, Tally>> rows, Function<Cell, String> part) {
        return rows.stream().map(row -> part.apply(row.getKey())).toArray(String[]::new);
    }
}
