package nl.kcc.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the KPI stream and notes when each figure was shown.
final class StreamWatch implements AutoCloseable {
    /// The total is the first figure of a snapshot.
    private static final Pattern REGISTERED = Pattern.compile("\"registered\":\\s*(\\d+)");

    private record Shown(long registered, long at) {
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Shown> snapshots = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    static StreamWatch open(URI kpi, String authorization) throws IOException, InterruptedException {
        var watch = new StreamWatch();
        var request = HttpRequest.newBuilder(kpi.resolve("/v1/kpi/stream?window=all"))
                .header("Authorization", authorization).header("Accept", "text/event-stream").build();
        var response = watch.http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("the stream answers " + response.statusCode());
        }
        Thread.ofPlatform().daemon().name("stream").start(() -> watch.read(response.body()));
        if (!watch.first.await(10, TimeUnit.SECONDS)) {
            throw new IOException("the stream shows nothing");
        }
        return watch;
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("data:")).map(REGISTERED::matcher).filter(Matcher::find)
                    .forEach(found -> note(Long.parseLong(found.group(1))));
        } catch (UncheckedIOException _) {
            // closed from our side; were it the service's, the figures would stay behind and show it
        }
    }

    private synchronized void note(long registered) {
        snapshots.add(new Shown(registered, System.nanoTime()));
        first.countDown();
        notifyAll();
    }

    synchronized long registered() {
        return snapshots.getLast().registered();
    }

    /// When each of the next `count` contacts after the first `before` came on show; fewer when time runs out.
    synchronized long[] shownAt(long before, long count, Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        while (registered() < before + count && System.nanoTime() < giveUp) {
            wait(100);
        }
        var shown = new ArrayList<Long>();
        for (var snapshot : snapshots) {
            while (before + shown.size() < Math.min(snapshot.registered(), before + count)) {
                shown.add(snapshot.at());
            }
        }
        return shown.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
