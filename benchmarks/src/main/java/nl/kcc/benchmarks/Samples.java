package nl.kcc.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.benchmarks.WatchingScreen.Kind;

/// What was seen while many screens watched: ten times a second on the screens, once a second of the service.
final class Samples {
    private static final int WARM_UP = 30;
    private static final long MEGABYTE = 1024 * 1024;

    private final List<long[]> ages = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();
    private Duration letGoAfter;

    /// How old the figures are on each screen that reads.
    void take(List<WatchingScreen> screens, Instant now) {
        ages.add(screens.stream().filter(screen -> screen.kind() == Kind.HEALTHY)
                .mapToLong(screen -> screen.staleness(now)).filter(age -> age >= 0).map(Samples::nanos).toArray());
    }

    /// @param clients how many are left once those that stopped are gone
    void service(long sinceStartNanos, ManyScreens.Metrics metrics, long clients) {
        heap.add(metrics.heapBytes());
        if (letGoAfter == null && metrics.clients() <= clients) {
            letGoAfter = Duration.ofNanos(sinceStartNanos);
        }
    }

    /// In milliseconds; the first seconds, in which the service warms up, apart.
    double staleness(double share) {
        return Latencies.of(ages.subList(Math.min(WARM_UP, ages.size()), ages.size())).millis(share);
    }

    String letGoAfter() {
        return letGoAfter == null ? "not" : String.valueOf(letGoAfter.toSeconds());
    }

    /// The least that was used at any moment of a third, so of what survived a collection.
    long heap(int third) {
        int size = heap.size() / 3;
        return heap.subList(third * size, (third + 1) * size).stream().mapToLong(Long::longValue).min().orElse(0) / MEGABYTE;
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
