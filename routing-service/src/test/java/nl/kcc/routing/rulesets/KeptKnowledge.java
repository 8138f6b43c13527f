package nl.kcc.routing.rulesets;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;
import nl.kcc.routing.documents.DocumentReader;
import nl.kcc.routing.testing.MovableClock;

/// For tests that change what the service goes by: in a year of their own, and all is as it was when they are over.
@Singleton
public class KeptKnowledge {

    private static final Instant IN_2039 = Instant.parse("2039-03-01T09:00:00Z");

    private final StoredVersions stored;
    private final StoreVersion store;
    private final KnowledgeInForce inForce;
    private final BackgroundWork work;
    private final MovableClock clock;
    private final AtomicReference<Integer> tests = new AtomicReference<>(0);
    private final AtomicReference<Map<KnowledgeKind, String>> before = new AtomicReference<>();

    KeptKnowledge(StoredVersions stored, StoreVersion store, KnowledgeInForce inForce, BackgroundWork work,
            MovableClock clock) {
        this.stored = stored;
        this.store = store;
        this.inForce = inForce;
        this.work = work;
        this.clock = clock;

    }

    /// Each test a week after the one before: what one stores is never in the future of another.
    public void begin() {
        clock.moveTo(beginning(tests.updateAndGet(count -> count + 1)));
        before.set(contents());
    }

    /// Stores a version beside the interface, and waits until the service goes by it.
    public void store(KnowledgeKind kind, String content, String author) {
        int present = versions().get(kind);
        var result = at(work.sql(transaction -> store.store(transaction, kind, content, author, present)));
        if (!(result instanceof StoreVersion.Result.Stored)) {
            throw new AssertionError(result);
        }
        awaitFollowed();
    }

    public String content(KnowledgeKind kind) {
        return contents().get(kind);
    }

    public void awaitFollowed() {
        await().atMost(Duration.ofSeconds(10)).until(() -> inForce.isOf(KnowledgeVersions.of(versions())));
    }

    private static Instant beginning(int test) {
        return IN_2039.plus(Duration.ofDays(7L * test));
    }

    /// Within the hour in which it began, wherever a test went since.
    public void end() {
        clock.moveTo(beginning(tests.get()).plus(Duration.ofHours(1)));
        Map<KnowledgeKind, String> now = contents();
        // The catalogue last: rules may name a topic that a test had added.
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            if (kind != KnowledgeKind.CATALOGUE && !DocumentReader.sayTheSame(now.get(kind), before.get().get(kind))) {
                store(kind, before.get().get(kind), "test");
            }
        }
        if (!DocumentReader.sayTheSame(now.get(KnowledgeKind.CATALOGUE), before.get().get(KnowledgeKind.CATALOGUE))) {
            store(KnowledgeKind.CATALOGUE, before.get().get(KnowledgeKind.CATALOGUE), "test");
        }
    }

    private Map<KnowledgeKind, Integer> versions() {
        return at(work.sql(connection -> stored.inForce(connection, clock.instant())));
    }

    private Map<KnowledgeKind, String> contents() {
        return at(work.sql(connection -> stored.inForce(connection, clock.instant())
                .chain(versions -> stored.contents(connection, versions))));
    }

    private static <T> T at(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(5));
    }
}
