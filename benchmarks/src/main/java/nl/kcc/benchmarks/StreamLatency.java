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

/// From the moment a POST is due to be sent until the stream shows a figure that counts it, at a steady rate.
///
/// The stream tells counts, not ids: the k-th contact sent is taken to be on show with the first snapshot that counts k more
/// than at the start.
record StreamLatency(URI intake, byte[] request, StreamWatch stream, int perSecond, Duration length) {
    private static final int CLIENTS = 16;

    record Result(Latencies toStream, Latencies post, long failed) {
    }

    Result run() throws InterruptedException, ExecutionException {
        int count = (int) (perSecond * length.toSeconds());
        long registeredBefore = stream.registered();
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        var next = new AtomicInteger();
        var posts = new ArrayList<long[]>();
        long sent = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> drive(next, count, start, gap)));
            }
            for (var client : clients) {
                var latencies = client.get();
                sent += latencies.size();
                posts.add(latencies.stream().mapToLong(Long::longValue).toArray());
            }
        }
        var shown = stream.shownAt(registeredBefore, sent, Duration.ofSeconds(10));
        for (int k = 0; k < shown.length; k++) {
            shown[k] -= start + k * gap;
        }
        return new Result(Latencies.of(List.of(shown)), Latencies.of(posts), count - sent);
    }

    private List<Long> drive(AtomicInteger next, int count, long start, long gap) throws IOException, InterruptedException {
        var latencies = new ArrayList<Long>();
        try (var connection = new KeepAlive(intake)) {
            for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                long due = start + k * gap;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                if (connection.send(request) == 201) {
                    latencies.add(System.nanoTime() - due);
                }
            }
        }
        return latencies;
    }
}
