package nl.kcc.kpi.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;

/// One question, asked again whenever the figures may have changed, for all clients that listen to its answers.
final class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);

    private final Set<MultiEmitter<? super Pulse>> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<Pulse> newest;
    private final Supplier<Uni<Pulse>> question;
    private final Supplier<Duration> pause;

    /// @param question asks for the figures as they are now
    /// @param pause the least time from one answer to the next question
    Feed(Pulse first, Supplier<Uni<Pulse>> question, Supplier<Duration> pause) {
        this.newest = new AtomicReference<>(first);
        this.question = question;
        this.pause = pause;
    }

    Pulse newest() {
        return newest.get();
    }

    void join(MultiEmitter<? super Pulse> client) {
        clients.add(client);
    }

    /// The first that a client hears, once it has joined.
    void greet(MultiEmitter<? super Pulse> client) {
        client.emit(newest.get());
        // What changed between the newest snapshot and now.
        changed();
    }

    /// @return whether nobody is left
    boolean leave(MultiEmitter<? super Pulse> client) {
        clients.remove(client);
        return clients.isEmpty();
    }

    /// The figures may have changed: asks now, or once the question under way and the pause are over.
    void changed() {
        if (changes.getAndIncrement() == 0) {
            ask();
        }
    }

    /// Tells every client that the newest snapshot still holds.
    void beat() {
        Pulse pulse = newest.get();
        clients.forEach(client -> client.emit(pulse));
    }

    private void ask() {
        int seen = changes.get();
        Uni.createFrom().deferred(question::get)
                .invoke(this::publish)
                .onFailure().invoke(failure -> LOG.debugf("Figures cannot be read now: %s", failure))
                .onFailure().recoverWithNull()
                .onItem().delayIt().by(pause.get())
                .subscribe().with(_ -> {
                    if (!changes.compareAndSet(seen, 0)) {
                        ask();
                    }
                });
    }

    private void publish(Pulse pulse) {
        if (newest.get().newest().view().sameFigures(pulse.newest().view())) {
            newest.set(new Pulse(newest.get().newest(), pulse.asOf()));
        } else {
            newest.set(pulse);
            beat();
        }
    }
}
