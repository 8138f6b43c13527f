package nl.kcc.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import nl.kcc.allinone.Service;
import nl.kcc.infra.Dovecot;
import nl.kcc.infra.PartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program behind `./kcc bench`.
@Command(name = "./kcc bench", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Starts the product in a folder of its own, measures it beside its limits, and prints Markdown." })
public final class Bench implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of each measurement (default: ${DEFAULT-VALUE}).")
    int rounds;
    @Option(names = "--seconds", defaultValue = "10", description = "Length of a round (default: ${DEFAULT-VALUE}).")
    int seconds;
    @Option(names = "--clients", split = ",", defaultValue = "1,8,32", description = "Default: ${DEFAULT-VALUE}.")
    List<Integer> clients;
    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds of load before (default: ${DEFAULT-VALUE}).")
    int warmUp;
    @Option(names = "--rate", defaultValue = "100", description = "Contacts per second for the latency (default: ${DEFAULT-VALUE}).")
    int rate;
    @Option(names = "--latency-seconds", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}.")
    int latencySeconds;

    @Option(names = "--rebuild", arity = "0..1", fallbackValue = "1000000", paramLabel = "CONTACTS", description = "Only the rebuild of the figures from the log, of so many contacts (${FALLBACK-VALUE}).")
    Integer rebuild;
    @Option(names = "--queries", arity = "0..1", fallbackValue = "28800000", paramLabel = "CONTACTS", description = "Only the queries over a year of the country, of so many contacts (${FALLBACK-VALUE}).")
    Integer queries;
    @Option(names = "--streams", arity = "0..1", fallbackValue = "2000", paramLabel = "SCREENS", description = "Only so many screens on the live figures for a minute, at 50 contacts/s (${FALLBACK-VALUE}).")
    Integer streams;
    @Option(names = "--mail", arity = "0..1", fallbackValue = "2000", paramLabel = "MAILS", description = "Only the reading of a mailbox with so many mails (${FALLBACK-VALUE}).")
    Integer mails;
    @Option(names = "--import", arity = "0..1", fallbackValue = "1000000", paramLabel = "ROWS", description = "Only the import of a file of so many rows (${FALLBACK-VALUE}).")
    Integer rows;
    @Option(names = "--suggest", arity = "0..1", fallbackValue = "1000", paramLabel = "CHOICES", description = "Only how well topics are suggested, before and after so many choices of agents (${FALLBACK-VALUE}).")
    Integer choices;
    @Option(names = "--trial", arity = "0..1", fallbackValue = "40000", paramLabel = "CONTACTS", description = "Only a rule set tried on so many contacts of a month (${FALLBACK-VALUE}).")
    Integer tried;
    @Option(names = "--decisions", arity = "0..1", fallbackValue = "200", paramLabel = "PER_SECOND", description = "Only decisions, so many a second (${FALLBACK-VALUE}), with 500 rules and 1,000 topics.")
    Integer decisions;

    private final Report report = new Report(System.out, System.err);
    private final Clock clock;

    Bench(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench(Clock.systemUTC()))
                .setExecutionExceptionHandler((problem, _, _) -> explain(problem)).execute(arguments));
    }

    /// What stands in the way is one sentence; anything else is a mistake of ours and shows where it happened.
    private static int explain(Exception problem) {
        if (problem instanceof PartFailure) {
            System.err.println(problem.getMessage());
        } else {
            problem.printStackTrace();
        }
        return 1;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException, SQLException {
        var knowledge = decisions == null ? null : PreviewDecisions.Knowledge.of(1000, 500);
        report.progress("Starting the product …");
        try (var inbox = mails == null ? null : Dovecot.forAnyPassword();
                var stage = Stage.start(environment(inbox, knowledge))) {
            var pgbench = Pgbench.find().map(found -> new Pgbench(found, stage.database(), Service.INTAKE.database()))
                    .orElse(null);
            describe(stage, pgbench);
            if (rebuild != null) {
                new RebuildFromLog(stage, rebuild, rounds, report).measure();
            }
            if (queries != null) {
                new NationalYear(stage, queries, Duration.ofSeconds(warmUp), report).measure();
            }
            if (streams != null) {
                new ManyScreens(stage, streams, 50, Duration.ofMinutes(1), clock, report).measure();
            }
            if (mails != null) {
                inbox.start();
                new ReadMailbox(stage, inbox, mails, rounds, report).measure();
            }
            if (rows != null) {
                new BulkImport(stage, rows, report).measure();
            }
            if (choices != null) {
                new SuggestTopics(stage, choices, report).measure();
            }
            if (tried != null) {
                new TryRules(stage, tried, rounds, report).measure();
            }
            if (decisions != null) {
                new PreviewDecisions(stage, knowledge, decisions, Duration.ofSeconds(latencySeconds), rounds, report).measure();
            }
            if (Stream.of(rebuild, queries, streams, mails, rows, choices, tried, decisions).anyMatch(Objects::nonNull)) {
                return 0;
            }
            // As often as the services give memory back that their start took.
            Thread.sleep(Duration.ofSeconds(10));
            memory(stage, "idle after the start");
            stage.execute("tables.sql");
            new ClosedLoop(stage.intake(), stage.registration(), 8, Duration.ofSeconds(warmUp)).run();
            latency(stage);
            var registrations = new Registrations(stage, pgbench, Duration.ofSeconds(seconds), rounds, report);
            registrations.measure("Durable registrations, beside a contact row and an outbox row", "two-inserts.sql", clients);
            registrations.measure("The same, beside all four rows that the product stores", "all-inserts.sql",
                    List.of(clients.getLast()));
            new WhereTimeGoes(stage, clients.getLast(), Duration.ofSeconds(seconds), report).measure();
            memory(stage, "after the load");
        }
        return 0;
    }

    private Map<String, String> environment(Dovecot inbox, PreviewDecisions.Knowledge knowledge) {
        return knowledge != null ? knowledge.environment()
                : inbox != null ? Map.of("KCC_MAIL_GEMEENTE_IMAP_PORT", "" + inbox.port(), "KCC_MAIL_POLL", "PT5S")
                        : choices != null ? SuggestTopics.ENVIRONMENT
                                : queries == null ? Map.of() : NationalYear.ENVIRONMENT;
    }

    private void describe(Stage stage, Pgbench pgbench) throws IOException, InterruptedException, SQLException {
        report.line("# Measured on " + clock.instant().truncatedTo(ChronoUnit.MINUTES));
        report.text("%s. PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s. %s. One load client on the same "
                + "machine.", Machine.describe(), stage.ask("show server_version"), stage.ask("show fsync"),
                stage.ask("show synchronous_commit"), stage.ask("show shared_buffers"),
                pgbench == null ? "pgbench is not installed (Debian: postgresql)" : pgbench.version());
    }

    private void latency(Stage stage) throws IOException, InterruptedException, ExecutionException {
        report.heading("From POST to the figure on the stream, %d contacts/s for %d s".formatted(rate, latencySeconds));
        report.line("| round | n | to the stream p50 / p99 / max ms | POST p50 / p99 ms | not 201 |");
        report.line("|---:|---:|---:|---:|---:|");
        for (int round = 1; round <= rounds; round++) {
            try (var stream = stage.watchStream()) {
                var result = new StreamLatency(stage.intake(), stage.registration(), stream, rate,
                        Duration.ofSeconds(latencySeconds)).run();
                var shown = result.toStream();
                report.line(String.format(Locale.ROOT, "| %d | %d | %.0f / %.0f / %.0f | %.1f / %.1f | %d |", round,
                        shown.count(), shown.millis(0.5), shown.millis(0.99), shown.millis(1),
                        result.post().millis(0.5), result.post().millis(0.99), result.failed()));
            }
        }
    }

    private void memory(Stage stage, String when) throws IOException {
        report.heading("Resident memory, " + when);
        report.line("| service | MB |");
        report.line("|---|---:|");
        long sum = 0;
        for (var service : Service.values()) {
            long megabytes = Memory.residentMegabytes(stage.product().service(service).pid());
            sum += megabytes;
            report.line("| %s | %d |".formatted(service.folder(), megabytes));
        }
        report.line("| together | %d |".formatted(sum));
    }
}
