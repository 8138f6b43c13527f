package nl.kcc.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;

/// Looks every few seconds whether Kafka still has what this service wrote there, as after its disk was full and its metadata
/// came back empty. A topic that is missing is made again; what was lost is told again from the database ([LostLogRemedy]);
/// and readers hear until when everything has been told ([ToldUntil]).
@ApplicationScoped
class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);
    /// A consumer that read the lost topic may skip what comes before it has noticed the new one, which it does the next time
    /// it asks for the topics: every five seconds.
    private static final Duration READERS_NOTICE = Duration.ofSeconds(10);

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicReference<Optional<Instant>> waitsSince = new AtomicReference<>(Optional.empty());
    private final WrittenTopics topics;
    private final WrittenLogs logs;
    private final ToldUntil told;
    private final List<LostLogRemedy> remedies;
    private final Pool pool;
    private final RelayMetrics metrics;
    private final OutboxConfig config;
    private final Clock clock;
    private final Stopping stopping;

    LogWatch(WrittenTopics topics, WrittenLogs logs, ToldUntil told, @All List<LostLogRemedy> remedies, Pool pool,
            RelayMetrics metrics, OutboxConfig config, Clock clock, Stopping stopping) {
        this.topics = topics;
        this.logs = logs;
        this.told = told;
        this.remedies = remedies;
        this.pool = pool;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.stopping = stopping;
    }

    void start(@Observes StartupEvent event, TopicCreation creation) {
        if (creation.anyOwned()) {
            thread.set(Thread.ofPlatform().name("log-watch").daemon().start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread.get() instanceof Thread running) {
            running.interrupt();
        }
    }

    /// Since when what Kafka lost waits to be told again; empty when nothing does.
    Optional<Instant> waitsSince() {
        return waitsSince.get();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
                Thread.sleep(config.look());
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException e) {
                if (stopping.isUnderWay()) {
                    return;
                }
                // The relay tells that Kafka is away, and everything else that the database is.
                LOG.debugf("Whether Kafka has everything could not be seen: %s", e);
                pause();
            }
        }
    }

    private void look() throws InterruptedException, ExecutionException {
        // Before anything is asked: what is changed meanwhile is not told yet.
        Instant now = clock.instant();
        Instant untold = UnsentEvent.oldest(pool).orElse(now);
        List<WrittenLogs.Loss> losses = logs.compare();
        losses.forEach(loss -> LOG.errorf("Kafka lost what was written, all of it is told again topic=%s why=%s",
                loss.topic(), loss.why()));
        Optional<Instant> lostAt = logs.lostAt();
        metrics.lost(losses.size(), lostAt.isPresent());
        waitsSince.set(lostAt);
        if (lostAt.isEmpty()) {
            told.tell(topics.names(), untold);
        } else if (lostAt.get().plus(READERS_NOTICE).isBefore(now)) {
            mend(lostAt.get(), untold);
        }
    }

    private void mend(Instant lostAt, Instant untold) {
        List<Optional<Instant>> done = remedies.stream().map(remedy -> remedy.tellAgain(lostAt)).toList();
        if (done.stream().allMatch(end -> end.isPresent() && end.get().isBefore(untold)) && logs.mended(lostAt)) {
            LOG.infof("What Kafka lost has been told again lostAt=%s", lostAt);
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
