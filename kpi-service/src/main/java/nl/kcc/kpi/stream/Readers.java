package nl.kcc.kpi.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final StreamConfig config;
    private final Clock clock;
    private final Counter letGo;

    Readers(StreamConfig config, Clock clock, MeterRegistry registry) {
        this.config = config;
        this.clock = clock;
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
    <T> Multi<T> watched(Multi<T> items, Duration longest, Runnable hangUp) {
        Reader reader = new Reader(hangUp);
        return items.select().first(longest)
                .onSubscription().invoke(() -> readers.add(reader))
                .onItem().invoke(() -> reader.sent(clock.instant()))
                .onRequest().invoke(reader::hasRead)
                .onTermination().invoke(() -> readers.remove(reader));
    }

    @Scheduled(every = "1s")
    void letGo() {
        Instant now = clock.instant();
        readers.stream().filter(reader -> reader.isStuck(now, config.patience())).filter(readers::remove).forEach(reader -> {
            letGo.increment();
            reader.hangUp();
        });
    }
}
