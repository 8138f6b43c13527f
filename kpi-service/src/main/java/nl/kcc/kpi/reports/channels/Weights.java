package nl.kcc.kpi.reports.channels;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.events.Channel;

/// The rows of `channel_weight`, by plain SQL.
@ApplicationScoped
class Weights {

    private static final String SQL = """
            select channel, weight::float8 as weight, origin, valid_from from channel_weight
            where valid_from = (select max(valid_from) from channel_weight where valid_from <= $1)
            """;

    private final Pool pool;

    Weights(Pool pool) {
        this.pool = pool;
    }

    /// Those that hold on a day.
    Uni<List<Weight>> on(LocalDate day) {
        return pool.preparedQuery(SQL).execute(Tuple.of(day)).map(rows -> rows.stream().map(Weights::weight).toList());
    }

    private static Weight weight(Row row) {
        return new Weight(Channel.valueOf(row.getString("channel")), row.getDouble("weight"), row.getString("origin"),
                row.getLocalDate("valid_from"));
    }
}
