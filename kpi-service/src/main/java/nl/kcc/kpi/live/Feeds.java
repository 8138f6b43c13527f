package nl.kcc.kpi.live;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import nl.kcc.kpi.figures.Kpi;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.figures.KpiView;
import nl.kcc.kpi.fold.FactsChanged;

/// The feeds that have clients, one per distinct question.
@ApplicationScoped
class Feeds {

    private final ConcurrentMap<KpiQuery, Feed> feeds = new ConcurrentHashMap<>();
    private final ConcurrentMap<KpiQuery, Uni<Pulse>> openings = new ConcurrentHashMap<>();
    private final Kpi kpi;
    private final Readers readers;
    private final ObjectMapper json;

    Feeds(Kpi kpi, Readers readers, ObjectMapper json) {
        this.kpi = kpi;
        this.readers = readers;
        this.json = json;
    }

    /// Fails when there is no answer now, so that a client hears of it before a stream has begun. When all screens come
    /// back at once after a restart, each question is still asked only once.
    Uni<Pulse> first(KpiQuery query) {
        Feed running = feeds.get(query);
        return running == null ? openings.computeIfAbsent(query, this::opening)
                : Uni.createFrom().item(running.newest());
    }

    private Uni<Pulse> opening(KpiQuery query) {
        return Uni.createFrom().deferred(() -> ask(query)).onTermination().invoke(() -> openings.remove(query))
                .memoize().indefinitely();
    }

    /// Without end. A client that is slow misses pulses, never the newest one.
    Multi<Pulse> follow(KpiQuery query, Pulse first) {
        return Multi.createFrom().emitter(client -> {
            client.onTermination(() -> leave(query, client));
            Feed joined = feeds.compute(query, (_, running) -> {
                Feed feed = running == null ? new Feed(first, () -> ask(query), this::pause) : running;
                feed.join(client);
                return feed;
            });
            // Not above: whoever is sent something may leave within the call.
            joined.greet(client);
            if (client.isCancelled()) {
                // It hung up before it had joined.
                leave(query, client);
            }
        }, BackPressureStrategy.LATEST);
    }

    void committed(@Observes FactsChanged event) {
        feeds.values().forEach(Feed::changed);
    }

    /// For what other instances committed, and for midnight.
    @Scheduled(every = "1s")
    void askAgain() {
        feeds.values().forEach(Feed::changed);
    }

    @Scheduled(every = "${kcc.kpi.stream.heartbeat:15s}")
    void beat() {
        feeds.values().forEach(Feed::beat);
    }

    private void leave(KpiQuery query, MultiEmitter<? super Pulse> client) {
        feeds.computeIfPresent(query, (_, feed) -> feed.leave(client) ? null : feed);
    }

    private Duration pause() {
        return FeedPace.pause(feeds.size(), readers.count());
    }

    private Uni<Pulse> ask(KpiQuery query) {
        return kpi.of(query).map(view -> new Pulse(new KpiSnapshot(view, write(view)), view.asOf()));
    }

    private String write(KpiView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written as JSON", e);
        }
    }
}
