package nl.kcc.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.kcc.simulator.audit.Audit;
import nl.kcc.simulator.audit.DayAudit;
import nl.kcc.simulator.audit.MonthAudit;
import nl.kcc.simulator.audit.ServiceReader;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.CatalogueTopic;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.Journal;
import nl.kcc.simulator.wire.LocalPassword;
import nl.kcc.simulator.wire.SmtpLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program behind `./kcc demo`.
@Command(name = "./kcc demo", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Plays a realistic day of a municipal contact centre on the running product, and then prints the truth",
        "it knows beside what kpi-service says. With --month it plays a whole month of the past, with people who",
        "come back, corrections, hand-overs and the night in which the clock changes, and compares every figure of",
        "every endpoint, four times. Exits with 1 when the two differ." }, usageHelpAutoWidth = true)
public final class Demo implements Callable<Integer> {
    @Option(names = "--contacts", defaultValue = "1000", description = "How many contacts (default: ${DEFAULT-VALUE}).")
    int contacts;
    @Option(names = "--month", description = "A month that ended 40 days ago or earlier, such as 2026-03 or 2025-10.")
    YearMonth month;
    @Option(names = "--speed", defaultValue = "1200", description = {
            "Simulated seconds per second; 0 is as fast as it goes (default: ${DEFAULT-VALUE}, a day in 42 seconds).",
            "A month is always played as fast as it goes." })
    double speed;
    @Option(names = "--seed", defaultValue = "1", description = "The same seed plays the same day (default: ${DEFAULT-VALUE}).")
    long seed;
    @Option(names = "--municipality", split = ",", description = "CBS codes (default: GM0344; for a month four of them).")
    List<String> municipalities = List.of();
    @Option(names = "--mail", arity = "0..1", fallbackValue = "127.0.0.1:3025", paramLabel = "HOST:PORT", description = {
            "Of a day: one in ten contacts is a mail to this server (${FALLBACK-VALUE}) or a form of the citizen's own,",
            "with automatic replies and bounces between them, which are no contacts." })
    String mail;
    @Option(names = "--mailbox", defaultValue = "gemeente@kcc.local", description = "Of the first municipality (default: ${DEFAULT-VALUE}).")
    String mailbox;
    @Option(names = "--intake", defaultValue = "http://127.0.0.1:8081", description = "Default: ${DEFAULT-VALUE}.")
    URI intake;
    @Option(names = "--routing", defaultValue = "http://127.0.0.1:8082", description = "Default: ${DEFAULT-VALUE}.")
    URI routing;
    @Option(names = "--kpi", defaultValue = "http://127.0.0.1:8083", description = "Default: ${DEFAULT-VALUE}.")
    URI kpi;
    @Option(names = "--password-file", description = {
            "File with the local users' password (default: KCC_LOCAL_PASSWORD, else what ./kcc up wrote)." })
    Path passwordFile;
    @Option(names = "--in-flight", defaultValue = "16", description = "Most requests under way (default: ${DEFAULT-VALUE}).")
    int inFlight;
    @Option(names = "--settle", defaultValue = "60", description = "Seconds the figures get to settle (default: ${DEFAULT-VALUE}).")
    int settleSeconds;

    private static final List<String> FOUR = List.of("GM0344", "GM0363", "GM0518", "GM0599");
    private static final int MOMENTS_OF_A_MONTH = 4;
    private static final int ONE_IN_WRITTEN = 10;
    private static final int MOST_TO_SHOW = 10;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PrintStream out;
    private final Clock clock;
    private final IntConsumer interlude;

    public Demo(PrintStream out, Clock clock) {
        this(out, clock, _ -> {
        });
    }

    /// @param interlude what others do between two parts of a month, such as changing the catalogue, while nothing else goes on;
    ///        told how often was compared so far
    public Demo(PrintStream out, Clock clock, IntConsumer interlude) {
        this.interlude = interlude;
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo(System.out, Clock.systemUTC()))
                .setExecutionExceptionHandler((problem, _, _) -> explain(problem)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (mail != null && month != null) {
            throw new IllegalStateException("A mail comes today, so --mail does not go with --month.");
        }
        var installation = new Installation(intake, routing, kpi, LocalPassword.read(passwordFile));
        var journal = new Journal();
        try (var asking = new Caller(installation.password(), 1, SOON);
                var caller = new Caller(installation.password(), inFlight, PATIENCE)) {
            var topics = Catalogue.read(installation, asking);
            return month == null ? day(installation, topics, caller, journal)
                    : month(installation, topics, caller, journal);
        }
    }

    private int day(Installation installation, List<CatalogueTopic> topics, Caller caller, Journal journal)
            throws InterruptedException {
        var served = municipalities.isEmpty() ? FOUR.subList(0, 1) : municipalities;
        var run = run();
        var line = mail == null ? null : SmtpLine.to(mail, mailbox);
        var plan = InteractionPlan.ofToday(run, seed, contacts, line == null ? 0 : contacts / ONE_IN_WRITTEN, topics, served,
                clock.instant());
        var book = TopicBook.of(topics);
        var encounters = new EncounterBook();
        var audit = new DayAudit(new ServiceReader(installation, caller), served, book, encounters, clock);
        var player = new Player(plan, run, speed, book, encounters, installation, caller, line, journal, clock);
        plan.written().forEach((way, many) -> out.printf("%s: %d%n", way, many));
        return prove(player, plan, audit, 1, _ -> {
        }, journal);
    }

    private int month(Installation installation, List<CatalogueTopic> topics, Caller caller, Journal journal)
            throws InterruptedException {
        var served = municipalities.isEmpty() ? FOUR : municipalities;
        var plan = InteractionPlan.ofMonth(month, seed, contacts, topics, served, clock.instant());
        var book = TopicBook.of(topics);
        var encounters = new EncounterBook();
        var audit = new MonthAudit(new ServiceReader(installation, caller), month, plan.usualTopics(), served, book,
                encounters, clock);
        var player = new Player(plan, run(), 0, book, encounters, installation, caller, null, journal, clock);
        return prove(player, plan, audit, MOMENTS_OF_A_MONTH, moment -> {
            interlude.accept(moment);
            book.revise(Catalogue.read(installation, caller));
        }, journal);
    }

    private int prove(Player player, InteractionPlan plan, Audit audit, int moments, RunningProof.Interlude between,
            Journal journal) throws InterruptedException {
        var proof = new RunningProof(audit, moments, Duration.ofSeconds(settleSeconds), out, between);
        try (var bar = bar(plan.contacts())) {
            proof.of(player, bar::stepBy);
        }
        return report(proof.equal(), journal);
    }

    private String run() {
        return "demo-" + clock.millis() + "-" + seed;
    }

    private static ProgressBar bar(long contacts) {
        return new ProgressBarBuilder().setTaskName("contacts").setInitialMax(contacts)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).build();
    }

    private int report(boolean equal, Journal journal) {
        out.printf("%ncalls accepted %d, sent again %d, refused %d, unknown %d%n", journal.accepted(), journal.repeated(),
                journal.refused().size(), journal.unknown().size());
        journal.refused().stream().limit(MOST_TO_SHOW).forEach(call -> out.println("refused: " + call));
        journal.unknown().stream().limit(MOST_TO_SHOW).forEach(call -> out.println("unknown: " + call));
        var right = equal && journal.refused().isEmpty() && journal.unknown().isEmpty();
        out.println(equal ? "The KPI equals the truth." : "The KPI DIFFERS from the truth.");
        return right ? 0 : 1;
    }

    /// What stands in the way is one sentence; anything else is a mistake of ours and shows where it happened.
    private static int explain(Exception problem) {
        if (problem instanceof IllegalStateException) {
            System.err.println(problem.getMessage());
        } else {
            problem.printStackTrace();
        }
        return 1;
    }
}
