package nl.kcc.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

/// How fast the figures come back from the log when all of them are lost, beside a consumer that does nothing with what
/// it reads, and beside a bare `COPY` of the facts that come of it; turn and turn about.
record RebuildFromLog(Stage stage, int contacts, int rounds, Report report) {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    void measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        var log = new FilledLog(stage.product().infrastructure().kafkaBootstrap());
        for (var service : Service.values()) {
            // Nobody else may read what we write, or write more.
            stage.product().service(service).stop();
        }
        report.progress("Writing the events of %,d contacts …", contacts);
        long events = log.write(contacts);
        log.markAsRead(Service.KPI.folder());
        stage.product().service(Service.KPI).start();
        stage.product().service(Service.KPI).awaitReady(READY_WITHIN);
        report.heading("Rebuild of %,d contacts from %,d events".formatted(contacts, events));
        report.line("| round | bare consumer, events/s | all is lost: rebuild s | events/s | bare COPY s | of its rows/s "
                + "| of its time | nothing is lost: dry run s | events/s | load |");
        report.line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int round = 1; round <= rounds; round++) {
            execute("truncate contact_fact, counter");
            // As the database itself does sooner or later, and plans differently then.
            execute("analyze contact_fact, counter");
            double bare = log.bareConsumerPerSecond();
            double rebuild = run(false);
            double copy;
            try (var connection = stage.connect(Service.KPI)) {
                copy = new BareCopy(connection, "contact_fact", stage.folder().resolve("facts")).run();
            }
            double dry = run(true);
            report.line(String.format(Locale.ROOT,
                    "| %d | %,.0f | %.1f | %,.0f | %.1f | %.0f %% | %.0f %% | %.1f | %,.0f | %.1f |", round, bare, rebuild,
                    events / rebuild, copy,
                    100 * (events / rebuild) / (contacts / copy), 100 * copy / rebuild, dry, events / dry,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
    }

    /// @return seconds from asking to done
    private double run(boolean dryRun) throws IOException, InterruptedException {
        var asking = stage.asking(User.OPERATOR);
        long start = System.nanoTime();
        var id = Asking.field(asking.post("/v1/rebuilds", "{\"dryRun\":%s}".formatted(dryRun)), "id");
        var phase = "";
        long entered = start;
        while (true) {
            var state = asking.get("/v1/rebuilds/" + id);
            var now = Asking.field(state, "phase");
            if (!now.equals(phase)) {
                report.progress("%.1f s: %s (%.1f s since the last), %s of %s read", (System.nanoTime() - start) / 1e9, now,
                        (System.nanoTime() - entered) / 1e9, Asking.field(state, "read"), Asking.field(state, "total"));
                entered = System.nanoTime();
                phase = now;
            }
            if (now.equals("DONE")) {
                return (System.nanoTime() - start) / 1e9;
            }
            if (now.equals("FAILED")) {
                throw new IOException(state);
            }
            // Its state can only be asked for, and each question costs what is measured.
            Thread.sleep(250);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = stage.connect(Service.KPI); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
