package nl.kcc.kpi.figures;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.outbox.UnitOfWork;

/// Reads for people who wait; a filter by a topic that nobody knows is refused here, for all of them. In plain SQL, since
/// sums over millions of rows are no entities. The database shows no rows but those of the municipalities asked about.
@ApplicationScoped
public class Reads {

    /// A sum of counters takes milliseconds; when it does not come, the database is away or hangs.
    private static final Duration AT_ONCE = Duration.ofMillis(1800);
    /// Counting facts may take a while for a long period.
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private static final int ROWS_AT_A_TIME = 500;

    /// After five times the database would plan a statement once for all its values. It then takes each period for a short
    /// one, also a year, and reads all municipalities by day for the sake of one.
    private static final String PLANNED_WITH_ITS_VALUES = "set local plan_cache_mode = force_custom_plan";

    private final Pool pool;
    private final UnitOfWork work;
    private final FilterableTopics topics;

    Reads(Pool pool, UnitOfWork work, FilterableTopics topics) {
        this.pool = pool;
        this.work = work;
        this.topics = topics;
    }

    /// Fails with a timeout, which a client is told as 503.
    public Uni<RowSet<Row>> ofCounters(String select, Criteria criteria) {
        return read(select, criteria, AT_ONCE);
    }

    /// Fails with a timeout, which a client is told as 503.
    public Uni<RowSet<Row>> ofFacts(String select, Criteria criteria) {
        return read(select, criteria, A_WHILE);
    }

    /// Facts by the thousand, read as they are asked for; one view of the database, however long it takes.
    public Multi<Row> oneByOne(String select, Criteria criteria) {
        return Multi.createFrom().resourceFromUni(pool::getConnection, connection -> connection.begin()
                .chain(() -> connection.query(PLANNED_WITH_ITS_VALUES).execute())
                .chain(() -> connection.preparedQuery(UnitOfWork.BOUND)
                        .execute(Tuple.of(criteria.municipalities().setting())))
                .toMulti()
                .concatMap(_ -> connection.prepare(select).toMulti())
                .concatMap(statement -> statement.createStream(ROWS_AT_A_TIME, criteria.parameters()).toMulti()))
                .withFinalizer(SqlConnection::close);
    }

    private Uni<RowSet<Row>> read(String select, Criteria criteria, Duration patience) {
        return topics.require(criteria.topics())
                .chain(() -> work.sql(criteria.municipalities().setting(), look -> planned(look, select, criteria)))
                .ifNoItem().after(patience).fail();
    }

    /// Both at once: the server takes them in order, so the setting costs no trip to it.
    private static Uni<RowSet<Row>> planned(SqlConnection look, String select, Criteria criteria) {
        return Uni.combine().all().unis(look.query(PLANNED_WITH_ITS_VALUES).execute(),
                Uni.createFrom().deferred(() -> look.preparedQuery(select).execute(criteria.parameters())))
                .asTuple().map(Tuple2::getItem2);
    }
}
