package nl.kcc.kpi.figures;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads for people who wait. In plain SQL, since sums over millions of rows are no entities.
@ApplicationScoped
public class Reads {

    /// A sum of counters takes milliseconds; when it does not come, the database is away or hangs.
    private static final Duration AT_ONCE = Duration.ofMillis(1800);
    /// Counting facts may take a while for a long period.
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final Pool pool;

    Reads(Pool pool) {
        this.pool = pool;
    }

    /// Fails with a timeout, which a client is told as 503.
    Uni<RowSet<Row>> ofCounters(String select, Criteria criteria) {
        return read(select, criteria, AT_ONCE);
    }

    /// Fails with a timeout, which a client is told as 503.
    public Uni<RowSet<Row>> ofFacts(String select, Criteria criteria) {
        return read(select, criteria, A_WHILE);
    }

    private Uni<RowSet<Row>> read(String select, Criteria criteria, Duration patience) {
        return pool.preparedQuery(select).execute(criteria.parameters()).ifNoItem().after(patience).fail();
    }
}
