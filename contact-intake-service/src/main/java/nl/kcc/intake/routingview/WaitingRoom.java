package nl.kcc.intake.routingview;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;

/// Requests of this process that wait for a decision. One query serves them all, however many they are.
@ApplicationScoped
public class WaitingRoom {

    private static final Logger LOG = Logger.getLogger(WaitingRoom.class);
    private static final int SEATS = 2_000;
    private static final long LOOK_EVERY_MS = 100;
    private static final Duration LOOK_AT_MOST = Duration.ofSeconds(2);

    private final Set<WaitingRequest> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final Decisions decisions;
    private final Vertx vertx;

    WaitingRoom(Decisions decisions, Vertx vertx) {
        this.decisions = decisions;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(LOOK_EVERY_MS, _ -> look());
    }

    /// Takes a seat; best before the contacts are committed, so that no announcement is missed.
    ///
    /// @return empty when the room is full: then the answer goes out without the decision
    public Optional<WaitingRequest> enter(Collection<UUID> contacts) {
        if (waiting.size() >= SEATS) {
            return Optional.empty();
        }
        var one = new WaitingRequest(this, contacts);
        waiting.add(one);
        return Optional.of(one);
    }

    void leave(WaitingRequest one) {
        waiting.remove(one);
    }

    /// There may be something new. A look that is under way may have been too early to see it, so another one follows.
    void announce() {
        again.set(true);
        look();
    }

    private void look() {
        if (waiting.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
        }
        again.set(false);
        Set<UUID> wanted = waiting.stream().flatMap(one -> one.missing().stream()).collect(Collectors.toSet());
        decisions.find(wanted)
                .ifNoItem().after(LOOK_AT_MOST).fail()
                .subscribe().with(found -> {
                    waiting.forEach(one -> one.offer(found));
                    looked();
                }, failure -> {
                    LOG.debugf(failure, "Decisions cannot be read now");
                    looking.set(false);
                });
    }

    private void looked() {
        looking.set(false);
        if (again.get()) {
            look();
        }
    }
}
