package nl.kcc.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/// Durable registrations per second over REST, beside what `pgbench` reaches with the same inserts, turn and turn about.
///
/// @param pgbench null when the program is not installed: the limit is then unknown
record Registrations(Stage stage, Pgbench pgbench, Duration length, int rounds, Report report) {

    private record Row(int clients, List<Double> rest, List<Double> limit, List<Double> median, List<Double> slow) {

        static Row of(int clients) {
            return new Row(clients, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        String line() {
            var rest = new Spread(this.rest);
            var peer = limit.isEmpty() ? "no pgbench | –"
                    : String.format(Locale.ROOT, "%s | %.0f %%", new Spread(limit),
                            100 * rest.median() / new Spread(limit).median());
            return String.format(Locale.ROOT, "| %d | %s | %s | %.1f / %.1f |", clients, rest, peer,
                    new Spread(median).median(), new Spread(slow).median());
        }
    }

    /// @param script the inserts that pgbench does
    void measure(String title, String script, List<Integer> clientCounts)
            throws IOException, InterruptedException, ExecutionException {
        var rows = clientCounts.stream().map(Row::of).toList();
        long failed = 0;
        for (int round = 0; round < rounds; round++) {
            for (var row : rows) {
                var result = new ClosedLoop(stage.intake(), stage.registration(), row.clients(), length).run();
                failed += result.failed();
                row.rest().add(result.perSecond());
                row.median().add(result.latencies().millis(0.5));
                row.slow().add(result.latencies().millis(0.99));
                if (pgbench != null) {
                    row.limit().add(pgbench.run(stage.script(script), row.clients(), length));
                }
                report.progress("%s: round %d of %d, %d clients", title, round + 1, rounds, row.clients());
            }
        }
        report.heading(title);
        report.line("| clients | registrations/s | pgbench/s | share | POST p50 / p99 ms |");
        report.line("|---:|---:|---:|---:|---:|");
        rows.forEach(row -> report.line(row.line()));
        report.text("Each figure: median (lowest–highest) of %d rounds of %d s. Answers other than 201: %d.", rounds,
                length.toSeconds(), failed);
    }
}
