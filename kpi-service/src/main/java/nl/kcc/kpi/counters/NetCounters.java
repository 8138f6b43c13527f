package nl.kcc.kpi.counters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Channel;

/// Counts net figures anew when it changes on which days a topic may be answered at once: in the transaction of that
/// change, so that until then everyone sees the old figures and then the new ones.
@ApplicationScoped
public class NetCounters {

    private static final int CELLS = 5000;
    /// What the cells of topics lack, from what is counted in them.
    private static final String LACKING = """
            select * from (
                select %1$s, %2$s
                from counter left join topic_direct as direct on direct.code = topic and day <@ direct.days
                %4$s and topic = any($1) group by %1$s, direct.code) as cell
            where %3$s
            """.formatted(Cell.COLUMNS,
            each("(case when direct.code is null then 0 else sum(%2$s) end - sum(%1$s))::int as %1$s", ", "),
            each("%1$s <> 0", " or "), Grain.DAY.where());

    private final Counters counters;
    private final Shards shards;

    NetCounters(Counters counters, Shards shards) {
        this.counters = counters;
        this.shards = shards;
    }

    /// @param transaction has changed [DirectTopics], and locked them before
    public Uni<Void> follow(SqlConnection transaction, Collection<String> topics) {
        return topics.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.prepare(LACKING).chain(select -> batches(transaction,
                        select.cursor(Tuple.tuple().addArrayOfString(topics.toArray(String[]::new)))));
    }

    private Uni<Void> batches(SqlConnection transaction, Cursor cursor) {
        return cursor.read(CELLS).chain(rows -> correct(transaction, rows))
                .chain(() -> cursor.hasMore() ? batches(transaction, cursor) : cursor.close());
    }

    private Uni<Void> correct(SqlConnection transaction, RowSet<Row> rows) {
        Map<Cell, Tally> lacking = new HashMap<>();
        rows.forEach(row -> lacking.put(cell(row), tally(row)));
        return counters.add(transaction, shards.ofContacts(), lacking);
    }

    private static Cell cell(Row row) {
        return new Cell(row.getLocalDate("day"), row.getString("municipality"), Channel.valueOf(row.getString("channel")),
                row.getString("topic"), row.getString("department"), row.getString("reason"));
    }

    private static Tally tally(Row row) {
        Tally tally = new Tally();
        for (NetMeasure net : NetMeasure.values()) {
            tally.add(net, row.getInteger(net.column()));
        }
        return tally;
    }

    private static String each(String template, String separator) {
        return Stream.of(NetMeasure.values()).map(net -> template.formatted(net.column(), net.sum("%s")))
                .collect(Collectors.joining(separator));
    }
}
