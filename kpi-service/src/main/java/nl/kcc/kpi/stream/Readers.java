package nl.kcc.kpi.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import nl.kcc.edge.Problem.Busy;

/// All who listen. One that has stopped reading is let go, so that nothing is kept for it.
@ApplicationScoped
class Readers {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final StreamConfig config;
    private final Counter letGo;

    Readers(StreamConfig config, MeterRegistry registry) {
        this.config = config;
        this.letGo = Counter.builder("kpi.stream.let.go").description("Clients that stopped reading").register(registry);
        registry.gauge("kpi.stream.clients", readers, Set::size);
    }

    /// @throws Busy when there are as many as there may be
    void requirePlace() {
        if (readers.size() >= config.mostClients()) {
            throw new Busy("Er kijken nu te veel schermen mee. Probeer het over een paar tellen nog eens.");
        }
    }

    int count() {
        return readers.size();
    }

    /// The same items, with an eye on the client that reads them.
    ///
    /// @param longest after which the stream ends
    /// @param farewell the last item of a stream that ends so
    <T> Multi<T> watched(Multi<T> items, Duration longest, T farewell, Runnable hangUp) {
        Reader reader = new Reader(hangUp);
        return items.select().first(longest)
                .onCompletion().continueWith(farewell)
                .onSubscription().invoke(() -> readers.add(reader))
                .onItem().invoke(reader::sent)
                .onRequest().invoke(reader::hasRead)
                .onTermination().invoke(() -> readers.remove(reader));
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
