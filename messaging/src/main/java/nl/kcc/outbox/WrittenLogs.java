package nl.kcc.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// The rows of `written_log`. All instances of a service share them; the one that sees a loss first writes it down.
@ApplicationScoped
class WrittenLogs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Instances look in turn: what one saw earlier and compares later would seem to be a loss.
    private static final String IN_TURN = "select pg_advisory_xact_lock(8245937409021474915)";
    private static final String BEGIN = """
            insert into written_log (topic, topic_id, ends, seen_at) values ($1, $2, $3, $4) on conflict do nothing
            """;
    private static final String KNOWN = "select * from written_log where topic = $1";
    private static final String KEEP = """
            update written_log set topic_id = $2, ends = $3, seen_at = $4, lost_at = coalesce($5, lost_at) where topic = $1
            """;
    private static final String LOST_AT = "select max(lost_at) from written_log";
    private static final String MENDED = "update written_log set lost_at = null where lost_at <= $1";

    /// A topic that was lost since anybody looked last.
    record Loss(String topic, String why) {
    }

    private final Pool pool;
    private final WrittenTopics topics;
    private final EventProducer producer;
    private final Clock clock;

    WrittenLogs(Pool pool, WrittenTopics topics, EventProducer producer, Clock clock) {
        this.pool = pool;
        this.topics = topics;
        this.producer = producer;
        this.clock = clock;
    }

    /// Compares what there is with what was there, and remembers it. Waits for the answers.
    ///
    /// @throws ExecutionException when the broker refuses or is away
    List<Loss> compare() throws InterruptedException, ExecutionException {
        SqlConnection connection = await(pool.getConnection());
        try {
            var transaction = await(connection.begin());
            await(connection.query(IN_TURN).execute());
            // In this order: what is acknowledged is in the log that is looked at afterwards.
            Map<TopicPartition, Long> acknowledged = producer.acknowledged();
            List<WrittenLog> seen = topics.look();
            List<Loss> losses = new ArrayList<>();
            for (WrittenLog log : seen) {
                compare(connection, log, producer.writesTo(log) ? acknowledged : Map.of()).ifPresent(losses::add);
            }
            await(transaction.commit());
            if (!losses.isEmpty() || !seen.stream().allMatch(producer::writesTo)) {
                producer.startAnew();
            }
            return losses;
        } finally {
            connection.closeAndForget();
        }
    }

    private Optional<Loss> compare(SqlConnection connection, WrittenLog seen, Map<TopicPartition, Long> acknowledged) {
        execute(connection, BEGIN, row(seen));
        WrittenLog known = log(execute(connection, KNOWN, Tuple.of(seen.topic())).iterator().next());
        Optional<Loss> loss = seen.lossSince(known.atLeast(acknowledged)).map(why -> new Loss(seen.topic(), why));
        if (loss.isPresent() || !seen.equals(known)) {
            execute(connection, KEEP, row(seen).addOffsetDateTime(loss.isPresent() ? now() : null));
        }
        return loss;
    }

    /// Since when what was lost waits to be told again; empty when nothing does.
    Optional<Instant> lostAt() {
        return Optional.ofNullable(await(pool.query(LOST_AT).execute()).iterator().next().getOffsetDateTime(0))
                .map(OffsetDateTime::toInstant);
    }

    /// @return whether it was not written down yet
    boolean mended(Instant lostAt) {
        return await(pool.preparedQuery(MENDED).execute(Tuple.of(OffsetDateTime.ofInstant(lostAt, ZoneOffset.UTC))))
                .rowCount() > 0;
    }

    private static RowSet<Row> execute(SqlConnection connection, String sql, Tuple values) {
        return await(connection.preparedQuery(sql).execute(values));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    private Tuple row(WrittenLog log) {
        return Tuple.tuple().addString(log.topic()).addString(log.id())
                .addArrayOfLong(log.ends().toArray(Long[]::new)).addOffsetDateTime(now());
    }

    private static WrittenLog log(Row row) {
        return new WrittenLog(row.getString("topic"), row.getString("topic_id"), List.of(row.getArrayOfLongs("ends")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
