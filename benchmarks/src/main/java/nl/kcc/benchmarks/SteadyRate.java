package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Requests that are due at equal distances, whatever became of those before: a slow answer delays none, and counts from the
/// moment at which its request was due.
///
/// @param requests sent in turn
/// @param expected status of an answer that counts
record SteadyRate(URI service, List<byte[]> requests, int expected, int perSecond, Duration length) {
    private static final int CLIENTS = 16;

    /// @param start of the first, as `System.nanoTime` tells it
    /// @param gap between two, in nanoseconds
    /// @param failed how many had another answer
    record Result(Latencies latencies, long start, long gap, long failed) {
    }

    Result run() throws InterruptedException, ExecutionException {
        int count = (int) (perSecond * length.toSeconds());
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        var next = new AtomicInteger();
        var answered = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> drive(next, count, start, gap)));
            }
            for (var client : clients) {
                answered.add(client.get().stream().mapToLong(Long::longValue).toArray());
            }
        }
        var latencies = Latencies.of(answered);
        return new Result(latencies, start, gap, count - latencies.count());
    }

    private List<Long> drive(AtomicInteger next, int count, long start, long gap) throws IOException, InterruptedException {
        var latencies = new ArrayList<Long>();
        try (var connection = new KeepAlive(service)) {
            for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                long due = start + k * gap;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                if (connection.send(requests.get(k % requests.size())) == expected) {
                    latencies.add(System.nanoTime() - due);
                }
            }
        }
        return latencies;
    }
}
