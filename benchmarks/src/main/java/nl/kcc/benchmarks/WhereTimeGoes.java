package nl.kcc.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/// The processor time that each part spends on a registration, from the POST to the figure, at full load.
record WhereTimeGoes(Stage stage, int clients, Duration length, Report report) {

    void measure() throws InterruptedException, ExecutionException {
        var before = CpuUse.now(stage.processes());
        var result = new ClosedLoop(stage.intake(), stage.registration(), clients, length).run();
        var used = CpuUse.now(stage.processes()).since(before).used();
        long count = result.latencies().count();
        report.heading("Where the time goes, " + clients + " clients");
        report.line("| part | processor time per registration, µs | share of a core, % |");
        report.line("|---|---:|---:|");
        used.forEach((part, time) -> report.line(String.format(Locale.ROOT, "| %s | %,.0f | %.0f |", part,
                time.toNanos() / 1000.0 / count, 100.0 * time.toNanos() / length.toNanos())));
        report.text("%,d registrations in %d s; the services were reading along and may still have been behind at the end.",
                count, length.toSeconds());
    }
}
