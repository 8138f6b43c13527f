package nl.kcc.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// Sends what is unsent, and deletes it once Kafka has it. It reads unsent rows, never "id > last": a transaction
/// that commits late would be passed over. Any number of instances may run: each locks its own rows.
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    private static final String SELECT = """
            select id, topic, key, type, payload, recorded_at from outbox
            order by id limit $1 for update skip locked
            """;
    /// A delete that is lost with the server's memory only sends the event once more, so it need not wait for the disk.
    private static final String NEED_NOT_BE_DURABLE = "set local synchronous_commit = off";

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final Pool pool;
    private final EventProducer producer;
    private final TopicCreation topics;
    private final RelaySignal signal;
    private final RelayMetrics metrics;
    private final OutboxConfig config;
    private final Stopping stopping;

    Relay(Pool pool, EventProducer producer, TopicCreation topics, RelaySignal signal, RelayMetrics metrics,
            OutboxConfig config, Stopping stopping) {
        this.pool = pool;
        this.producer = producer;
        this.topics = topics;
        this.signal = signal;
        this.metrics = metrics;
        this.config = config;
        this.stopping = stopping;
    }

    void start(@Observes StartupEvent event) {
        if (topics.anyOwned()) {
            thread.set(Thread.ofPlatform().name("outbox-relay").daemon().start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread.get() instanceof Thread running) {
            running.interrupt();
        }
    }

    private void run() {
        boolean topicsReady = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!topicsReady) {
                    // Known also while Kafka cannot be reached.
                    metrics.oldest(UnsentEvent.oldest(pool));
                    topics.createOwned();
                    topicsReady = true;
                }
                if (sendBatch() < config.batch()) {
                    signal.await(config.poll());
                }
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException e) {
                if (stopping.isUnderWay()) {
                    return;
                }
                metrics.failed();
                // One of them may be gone.
                topicsReady = false;
                LOG.warnf("Events stay in the outbox for now, trying again: %s", rootMessage(e));
                pause();
            }
        }
    }

    /// @return how many were sent
    private int sendBatch() throws InterruptedException, ExecutionException {
        SqlConnection connection = pool.getConnection().await().atMost(DATABASE_PATIENCE);
        try {
            var transaction = connection.begin().await().atMost(DATABASE_PATIENCE);
            await(connection.query(NEED_NOT_BE_DURABLE + "; " + BackgroundWork.IN_TRANSACTION).execute());
            List<UnsentEvent> unsent = await(connection.preparedQuery(SELECT).execute(Tuple.of(config.batch())))
                    .stream().map(UnsentEvent::of).toList();
            metrics.backlog(unsent);
            if (!unsent.isEmpty()) {
                producer.send(unsent);
                UUID[] ids = unsent.stream().map(UnsentEvent::id).toArray(UUID[]::new);
                await(connection.preparedQuery("delete from outbox where id = any($1)")
                        .execute(Tuple.tuple().addArrayOfUUID(ids)));
            }
            await(transaction.commit());
            metrics.sent(unsent.size());
            return unsent.size();
        } finally {
            // Closing returns it to the pool, and rolls back a transaction left open.
            connection.closeAndForget();
        }
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(DATABASE_PATIENCE);
    }

    private void pause() {
        try {
            Thread.sleep(config.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure instanceof ExecutionException || failure instanceof CompletionException
                ? failure.getCause()
                : failure;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
