package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// So many clients, each sending its next request when the answer to the last one has come.
record ClosedLoop(URI service, byte[] request, int clients, Duration length) {

    /// @param perSecond answers of status 201 per second
    /// @param failed answers of any other status
    record Result(double perSecond, long failed, Latencies latencies) {
    }

    Result run() throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var client = (Callable<Client>) () -> drive(end);
            var futures = threads.invokeAll(java.util.Collections.nCopies(clients, client));
            var done = new ArrayList<Client>();
            for (Future<Client> future : futures) {
                done.add(future.get());
            }
            var latencies = Latencies.of(done.stream().map(Client::latencies).toList());
            return new Result(latencies.count() / (length.toNanos() / 1e9), done.stream().mapToLong(Client::failed).sum(),
                    latencies);
        }
    }

    private record Client(long[] latencies, long failed) {
    }

    private Client drive(long end) throws IOException {
        var latencies = new long[1024];
        int count = 0;
        long failed = 0;
        try (var connection = new KeepAlive(service)) {
            for (long start = System.nanoTime(); start < end;) {
                int status = connection.send(request);
                long now = System.nanoTime();
                if (status == 201) {
                    latencies = count == latencies.length ? Arrays.copyOf(latencies, count * 2) : latencies;
                    latencies[count++] = now - start;
                } else {
                    failed++;
                }
                start = now;
            }
        }
        return new Client(Arrays.copyOf(latencies, count), failed);
    }
}
