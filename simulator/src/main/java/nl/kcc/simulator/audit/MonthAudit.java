package nl.kcc.simulator.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.NormBook;
import nl.kcc.simulator.ledger.NormBook.KnownNorm;
import nl.kcc.simulator.ledger.Sheet;
import nl.kcc.simulator.ledger.TopicBook;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.policy.Policy;

/// Compares every figure of every endpoint with the truth of a month.
public final class MonthAudit implements Audit {

    private final ServiceReader reader;
    private final YearMonth month;
    private final List<String> municipalities;
    private final TopicBook book;
    private final EncounterBook encounters;
    private final Clock clock;
    private final DaysCheck days;
    private final boolean alone;
    private final Policy policy;

    /// @param usualTopics codes, those asked about most often first
    /// @throws IllegalStateException when the municipalities have contacts of their own in the days of the month
    public MonthAudit(ServiceReader reader, YearMonth month, List<String> usualTopics, List<String> municipalities,
            TopicBook book, EncounterBook encounters, Clock clock)
            throws InterruptedException {
        this.reader = reader;
        this.month = month;
        this.municipalities = municipalities;
        this.book = book;
        this.encounters = encounters;
        this.clock = clock;
        this.days = new DaysCheck(reader);
        if (registered(Truth.around(month)) > 0) {
            throw new IllegalStateException("There are contacts of %s already around %s: choose another month or other "
                    .formatted(String.join(", ", municipalities), month)
                    + "municipalities, or start empty with ./kcc up --fresh.");
        }
        this.alone = registered(Period.window("all")) == 0;
        this.policy = Policy.put(reader.caller(), reader.at().kpi(), month, municipalities, usualTopics,
                LocalDate.ofInstant(clock.instant(), InteractionPlan.AMSTERDAM));
    }

    private long registered(Period days) throws InterruptedException {
        return reader.kpi("/v1/kpi?" + days.query() + Slice.of(municipalities).query()).path("total").path("registered")
                .asLong();
    }

    /// Each figure of the whole month.
    @Override
    public List<String> table(Collection<Dossier> dossiers) throws InterruptedException {
        var truth = truth(dossiers);
        var question = new Questions(truth, false).total();
        var today = LocalDate.ofInstant(clock.instant(), InteractionPlan.AMSTERDAM);
        var told = reader.kpi("/v1/kpi?" + question.query()).path("total");
        var lines = new ArrayList<String>(List.of("%-32s %12s %12s".formatted(month, "truth", "kpi")));
        Sheet.of(question.in(truth.ledger(), today), question.period().to(), today).figures()
                .forEach((figure, must) -> lines.add("%-32s %12s %12s".formatted(figure, shown(must),
                        shown(ServiceReader.value(told.path(figure))))));
        return lines;
    }

    private static String shown(Object value) {
        return value instanceof Double share ? "%.4f".formatted(share) : String.valueOf(value == null ? "-" : value);
    }

    private Truth truth(Collection<Dossier> dossiers) throws InterruptedException {
        return new Truth(Ledger.balance(dossiers, book, clock.instant()).judgedBy(norms()), encounters.sheet(), month,
                municipalities, alone);
    }

    private NormBook norms() throws InterruptedException {
        var known = new ArrayList<KnownNorm>();
        for (var norm : reader.kpi("/v1/norms?window=today" + Slice.of(municipalities).query()).path("norms")) {
            if (norm.path("metric").asText().equals("FCR") && !norm.has("channel")) {
                known.add(
                        new KnownNorm(norm.path("municipality").asText(null), LocalDate.parse(norm.path("validFrom").asText()),
                                norm.path("share").asDouble()));
            }
        }
        return new NormBook(known);
    }

    @Override
    public Findings compare(Collection<Dossier> dossiers, boolean thorough) throws InterruptedException {
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
        for (var check : List.<Check> of(figures, new ListCheck(reader, some, clock),
                new CourseCheck(reader, questions.days()), (_, all) -> figures.stream(questions.total(), truth, all),
                new LossesCheck(reader, more), new ChannelsCheck(reader, more), new HandoversCheck(reader, more),
                new UnansweredCheck(reader, more), new InteractionsCheck(reader, more), new EncountersCheck(reader, more),
                new NormsCheck(reader, more),
                new ActionsCheck(reader, some, policy.actions()), new CycleCheck(reader), new PublicCheck(reader, policy),
                new ExportCheck(reader, thorough ? more : some, clock), new ProofCheck(reader, thorough))) {
            check.run(truth, findings);
        }
        days.run(truth, more, findings);
        return findings;
    }
}
