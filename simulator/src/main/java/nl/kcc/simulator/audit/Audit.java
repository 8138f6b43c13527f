package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Sheet;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.month.MonthPlan;
import nl.kcc.simulator.policy.Policy;

/// Compares every figure of every endpoint with the truth.
public final class Audit {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Reader reader;
    private final MonthPlan plan;
    private final List<String> municipalities;
    private final TopicBook book;
    private final Clock clock;
    private final DaysCheck days;
    private final boolean alone;
    private final Policy policy;

    /// @throws IllegalStateException when the municipalities have contacts of their own in the days of the month
    public Audit(Reader reader, MonthPlan plan, List<String> municipalities, TopicBook book, Clock clock)
            throws InterruptedException {
        this.reader = reader;
        this.plan = plan;
        this.municipalities = municipalities;
        this.book = book;
        this.clock = clock;
        this.days = new DaysCheck(reader);
        if (registered("from=" + plan.from() + "&to=" + plan.to()) > 0) {
            throw new IllegalStateException("There are contacts of %s already around %s: choose another month or other "
                    .formatted(String.join(", ", municipalities), plan.month())
                    + "municipalities, or start empty with ./kcc up --fresh.");
        }
        this.alone = registered("window=all") == 0;
        this.policy = Policy.put(reader.caller(), reader.at().kpi(), plan.month(), municipalities, plan.usualTopics(),
                LocalDate.ofInstant(clock.instant(), MonthPlan.AMSTERDAM));
    }

    private long registered(String days) throws InterruptedException {
        var filter = municipalities.stream().map(code -> "&municipality=" + code).collect(joining());
        return reader.kpi("/v1/kpi?" + days + filter).path("total").path("registered").asLong();
    }

    /// Compares again and again until everything is equal.
    ///
    /// @param thorough whether to ask of every period there is, and not of a few
    /// @param patience after which the last findings are taken as they are
    public Findings settle(Collection<Dossier> dossiers, boolean thorough, Duration patience) throws InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            var findings = compare(dossiers, thorough);
            if (findings.equal() || System.nanoTime() > giveUp) {
                return findings;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// A table to read: each figure of the whole month, the truth before what kpi-service says.
    public List<String> table(Collection<Dossier> dossiers) throws InterruptedException {
        var truth = truth(dossiers);
        var question = new Questions(truth, false).total();
        var today = LocalDate.ofInstant(clock.instant(), MonthPlan.AMSTERDAM);
        var told = reader.kpi("/v1/kpi?" + question.query()).path("total");
        var lines = new ArrayList<String>(List.of("%-32s %12s %12s".formatted(plan.month(), "truth", "kpi")));
        Sheet.of(question.in(truth.ledger(), today), question.period().to(), today).figures()
                .forEach((figure, must) -> lines.add("%-32s %12s %12s".formatted(figure, shown(must),
                        shown(Reader.value(told.path(figure))))));
        return lines;
    }

    private static String shown(Object value) {
        return value instanceof Double share ? "%.4f".formatted(share) : String.valueOf(value == null ? "-" : value);
    }

    private Truth truth(Collection<Dossier> dossiers) {
        return new Truth(Ledger.balance(dossiers, book, clock.instant()), plan, municipalities, alone);
    }

    private Findings compare(Collection<Dossier> dossiers, boolean thorough) throws InterruptedException {
        var truth = truth(dossiers);
        var questions = new Questions(truth, thorough);
        var findings = new Findings();
        var figures = new FiguresCheck(reader, questions.all());
        // The cheap one first: as long as it differs, the rest is not worth asking.
        new FiguresCheck(reader, List.of(questions.total())).run(truth, findings);
        if (!findings.equal()) {
            return findings;
        }
        var more = questions.more();
        var some = questions.some();
        for (var check : List.of(figures, new ListCheck(reader, some, clock),
                new CourseCheck(reader, questions.days()), new StreamCheck(reader, questions.total(), figures),
                new LossesCheck(reader, more), new ChannelsCheck(reader, more), new HandoversCheck(reader, more),
                new UnansweredCheck(reader, more), new InteractionsCheck(reader, more), new NormsCheck(reader, more),
                new ActionsCheck(reader, some, policy.actions()), new CycleCheck(reader), new PublicCheck(reader, policy),
                new ExportCheck(reader, thorough ? more : some, clock), new DriftCheck(reader),
                new ManifestsCheck(reader, thorough))) {
            check.run(truth, findings);
        }
        days.run(truth, more, findings);
        return findings;
    }
}
