package nl.kcc.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Sorted durations in nanoseconds.
record Latencies(long[] sorted) {

    static Latencies of(List<long[]> parts) {
        return new Latencies(parts.stream().flatMapToLong(Arrays::stream).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /// @param share such as 0.99
    double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
        return sorted[index] / (double) Duration.ofMillis(1).toNanos();
    }
}
