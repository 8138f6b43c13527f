package nl.kcc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.kcc.allinone.Service;
import nl.kcc.benchmarks.WatchingScreen.Kind;
import nl.kcc.simulator.wire.User;

/// Many screens on the stream while contacts come in: how old the figures are on those that read, whether those that stopped
/// reading are let go, and what it costs the service.
///
/// One in ten reads slowly and one in twenty not at all. They ask twenty different questions.
record ManyScreens(Stage stage, int count, int perSecond, Duration length, Clock clock, Report report) {

    private static final int SENDERS = 4;
    private static final Duration OPEN_WITHIN = Duration.ofMinutes(1);
    private static final List<String> WINDOWS = List.of("today", "7d", "month", "year", "all");
    private static final List<String> SPLITS = List.of("", "&groupBy=channel", "&groupBy=topic", "&groupBy=department");

    void measure() throws IOException, InterruptedException, ExecutionException {
        try (var first = new KeepAlive(stage.intake())) {
            first.send(stage.registration());
        }
        var screens = new ArrayList<WatchingScreen>();
        var kpi = stage.product().service(Service.KPI).pid();
        try (var threads = Executors.newFixedThreadPool(SENDERS);
                var http = HttpClient.newHttpClient();
                var reader = new ScreenReader()) {
            open(screens, reader, http);
            int stopped = (int) screens.stream().filter(screen -> screen.kind() == Kind.STOPPED).count();
            report.progress("%d screens are open", screens.size());
            var senders = new ArrayList<Future<Long>>();
            long start = System.nanoTime();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> send(start)));
            }
            var before = CpuUse.now(stage.processes());
            var samples = new Samples();
            for (int i = 0; System.nanoTime() - start < length.toNanos(); i++) {
                samples.take(screens, clock.instant());
                if (i % 10 == 0) {
                    // To tell of itself costs the service more than a question does.
                    samples.service(System.nanoTime() - start, Metrics.ask(http, stage.product().url(Service.KPI)),
                            count - stopped);
                }
                // A sample ten times a second: the measuring itself must not be the load.
                Thread.sleep(100);
            }
            long sent = 0;
            for (var sender : senders) {
                sent += sender.get();
            }
            tell(screens, samples, sent, CpuUse.now(stage.processes()).since(before), Memory.residentMegabytes(kpi));
        } finally {
            for (var screen : screens) {
                screen.close();
            }
        }
    }

    /// By the hundred: the service turns away what it cannot let in at once, and these do not come again.
    private void open(List<WatchingScreen> screens, ScreenReader reader, HttpClient http)
            throws IOException, InterruptedException {
        var authorization = User.MANAGER.authorization(stage.product().localPassword());
        for (int i = 0; i < count; i++) {
            var kind = i % 20 == 0 ? Kind.STOPPED : i % 10 == 1 ? Kind.SLOW : Kind.HEALTHY;
            // A step that shares no factor with twenty, so that each kind asks each question.
            int question = i * 7 / 20 % 20;
            screens.add(new WatchingScreen(stage.product().url(Service.KPI),
                    "window=" + WINDOWS.get(question % 5) + SPLITS.get(question / 5), authorization, kind));
            reader.watch(screens.getLast());
            if (screens.size() % 100 == 0 || screens.size() == count) {
                awaitOpen(screens.size(), http);
            }
        }
    }

    private void awaitOpen(int expected, HttpClient http) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (long open = 0; open != expected;) {
            open = Metrics.ask(http, stage.product().url(Service.KPI)).clients();
            if (System.nanoTime() - start > OPEN_WITHIN.toNanos()) {
                throw new IOException("of %d screens %d were let in".formatted(expected, open));
            }
            // Nothing tells that a screen was let in; its number is asked for.
            Thread.sleep(20);
        }
    }

    private long send(long start) throws IOException, InterruptedException {
        long sent = 0;
        try (var connection = new KeepAlive(stage.intake())) {
            for (long due = start; due - start < length.toNanos(); due += 1_000_000_000L * SENDERS / perSecond) {
                // So many a second, whatever the last one took.
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                sent += connection.send(stage.registration()) == 201 ? 1 : 0;
            }
        }
        return sent;
    }

    private void tell(List<WatchingScreen> screens, Samples samples, long sent, CpuUse cpu, long residentMegabytes) {
        report.heading("%d screens, %d contacts in %d s".formatted(count, sent, length.toSeconds()));
        report.line("| | |");
        report.line("|---|---:|");
        row("age of the figures on screens that read, p50 / p99 / max ms | %.0f / %.0f / %.0f", samples.staleness(0.5),
                samples.staleness(0.99), samples.staleness(1));
        row("events a second, on screens that read / that read slowly | %.1f / %.1f", perScreen(screens, Kind.HEALTHY),
                perScreen(screens, Kind.SLOW));
        row("those that stopped reading are let go after s | %s", samples.letGoAfter());
        row("heap of kpi-service, lowest in the first / in the last third, MB | %d / %d", samples.heap(0), samples.heap(2));
        row("resident memory of kpi-service, MB | %d", residentMegabytes);
        row("processor time of kpi-service / of this load client, cores | %.2f / %.2f", cores(cpu, Service.KPI.folder()),
                cores(cpu, "load client"));
    }

    private double cores(CpuUse cpu, String part) {
        return cpu.used().getOrDefault(part, Duration.ZERO).toMillis() / (double) length.toMillis();
    }

    private void row(String format, Object... values) {
        report.line("| " + String.format(Locale.ROOT, format, values) + " |");
    }

    private double perScreen(List<WatchingScreen> screens, Kind kind) {
        return screens.stream().filter(screen -> screen.kind() == kind).mapToLong(WatchingScreen::events).average()
                .orElse(Double.NaN) / length.toSeconds();
    }

    /// What the service says of itself, which it tells any program on the same machine.
    record Metrics(long clients, long heapBytes) {

        static Metrics ask(HttpClient http, URI kpi) throws IOException, InterruptedException {
            var lines = http.send(HttpRequest.newBuilder(kpi.resolve("/q/metrics")).build(), BodyHandlers.ofString()).body()
                    .lines().toList();
            return new Metrics(sum(lines, "kpi_stream_clients"), sum(lines, "jvm_memory_used_bytes{area=\"heap\""));
        }

        private static long sum(List<String> lines, String start) {
            return (long) lines.stream().filter(line -> line.startsWith(start))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
        }
    }
}
