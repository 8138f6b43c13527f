package nl.kcc.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/// Ends the process when consuming cannot go on, or has stalled: whoever runs it restarts it, and it reads again from
/// the last acknowledged offset. A process that lives but no longer consumes would be restarted by nobody.
@ApplicationScoped
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Map<String, Instant> underWay = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration patience;

    LastResort(Clock clock, @ConfigProperty(name = "kcc.inbox.stalled-after", defaultValue = "PT5M") Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("inbox-watch").daemon().start(this::watch);
    }

    void batchBegins(String topic) {
        underWay.put(topic, clock.instant());
    }

    void stillTrying(String topic) {
        underWay.put(topic, clock.instant());
    }

    void batchEnds(String topic) {
        underWay.remove(topic);
    }

    void end(String topic, Throwable failure) {
        LOG.errorf(failure, "A batch can neither be applied nor parked, ending the process topic=%s", topic);
        halt();
    }

    private void watch() {
        while (true) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                return;
            }
            Instant stalled = clock.instant().minus(patience);
            underWay.forEach((topic, since) -> {
                if (since.isBefore(stalled)) {
                    LOG.errorf("Consuming has stalled, ending the process topic=%s since=%s", topic, since);
                    halt();
                }
            });
        }
    }

    private static void halt() {
        // Not an orderly exit: that would wait for the very batch that is stuck.
        Runtime.getRuntime().halt(70);
    }
}
