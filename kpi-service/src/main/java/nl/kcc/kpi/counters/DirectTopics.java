package nl.kcc.kpi.counters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// On which days the front office could answer which topic at once.
public final class DirectTopics {

    /// Nobody changes them before the transaction ends.
    private static final String HOLD = "lock table topic_direct in row share mode";
    /// Two statements in one go: the second one sees what was committed while the first one waited.
    private static final String READ = HOLD + "; select code, lower(days) as first, upper(days) as next from topic_direct";

    private final Map<String, List<Period>> periods;

    /// @param next the first day on which it no longer holds; null when it holds for ever
    private record Period(LocalDate first, LocalDate next) {

        private boolean contains(LocalDate day) {
            return !day.isBefore(first) && (next == null || day.isBefore(next));
        }
    }

    private DirectTopics(Map<String, List<Period>> periods) {
        this.periods = periods;
    }

    /// For a transaction that writes counters.
    public static Uni<DirectTopics> read(SqlConnection transaction) {
        return transaction.query(READ).execute().map(locked -> new DirectTopics(locked.next().stream().collect(
                Collectors.groupingBy(row -> row.getString("code"),
                        Collectors.mapping(DirectTopics::period, Collectors.toList())))));
    }

    /// For the transaction that changes them: waits until those who have read them are done, and lets the next ones wait.
    public static Uni<Void> lock(SqlConnection transaction) {
        return transaction.query("lock table topic_direct in exclusive mode").execute().replaceWithVoid();
    }

    /// For a transaction that adds to the counters what SQL finds, and must find the same until it ends.
    public static Uni<Void> hold(SqlConnection transaction) {
        return transaction.query(HOLD).execute().replaceWithVoid();
    }

    boolean includes(Cell cell) {
        return periods.getOrDefault(cell.topic(), List.of()).stream().anyMatch(period -> period.contains(cell.day()));
    }

    private static Period period(Row row) {
        return new Period(row.getLocalDate("first"), row.getLocalDate("next"));
    }
}
