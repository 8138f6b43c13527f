package nl.kcc.kpi.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.MultiSelectFirstUntilOtherOp;
import nl.kcc.edge.EndedSessions;
import nl.kcc.edge.Problem.Busy;
import nl.kcc.edge.Problem.TooManyRequests;
import nl.kcc.edge.SessionEnded;

/// All who listen. One that has stopped reading is let go, so that nothing is kept for it.
@ApplicationScoped
class Readers {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
    private final StreamConfig config;
    private final EndedSessions ended;
    private final Counter letGo;

    Readers(StreamConfig config, EndedSessions ended, MeterRegistry registry) {
        this.config = config;
        this.ended = ended;
        this.letGo = Counter.builder("kpi.stream.let.go").description("Clients that stopped reading").register(registry);
        registry.gauge("kpi.stream.clients", readers, Set::size);
    }

    /// Gives a client a place, which it has until it leaves.
    ///
    /// @throws Busy when there are as many as there may be
    /// @throws TooManyRequests when there are as many of this user as there may be
    synchronized void admit(StreamReader reader, String user) {
        if (readers.size() >= config.mostClients()) {
            throw new Busy("Er kijken nu te veel schermen mee. Probeer het over een paar tellen nog eens.");
        }
        if (readers.stream().filter(other -> other.isOf(user)).count() >= config.mostPerUser()) {
            throw new TooManyRequests("U kijkt al op %d schermen mee, en meer mogen het er niet zijn. Sluit er eerst een."
                    .formatted(config.mostPerUser()), RETRY_AFTER);
        }
        readers.add(reader);
        reader.session().filter(ended::contain).ifPresent(reader::sessionEnded);
    }

    /// For one that has a place, and no stream, or has left.
    void dismiss(StreamReader reader) {
        readers.remove(reader);
    }

    int count() {
        return readers.size();
    }

    /// The same items, with an eye on the client that reads them.
    ///
    /// @param longest after which the stream ends, as it does when the user signs out
    /// @param farewell the last item of a stream that ends so
    <T> Multi<T> watched(Multi<T> items, StreamReader reader, Duration longest, T farewell) {
        return new MultiSelectFirstUntilOtherOp<>(items.select().first(longest),
                Multi.createFrom().completionStage(reader.signedOut()))
                .onCompletion().continueWith(farewell)
                .onItem().invoke(reader::sent)
                .onRequest().invoke(reader::hasRead)
                .onTermination().invoke(() -> readers.remove(reader));
    }

    void signedOut(@Observes SessionEnded event) {
        readers.forEach(reader -> reader.sessionEnded(event.id()));
    }

    @Scheduled(every = "1s")
    void letGo() {
        long looks = config.patience().dividedBy(BETWEEN_LOOKS);
        readers.stream().filter(reader -> reader.isStuck(looks)).filter(readers::remove).forEach(reader -> {
            letGo.increment();
            reader.hangUp();
        });
    }
}
