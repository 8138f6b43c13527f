package nl.kcc.simulator.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Count;
import nl.kcc.simulator.ledger.Dossier;
import nl.kcc.simulator.ledger.EncounterBook;
import nl.kcc.simulator.ledger.Ledger;
import nl.kcc.simulator.ledger.Standing;
import nl.kcc.simulator.ledger.TopicBook;

/// Compares what a day adds to the counts of its municipalities, in total and per channel: others may have been there before.
public final class DayAudit implements Audit {
    /// Telephones are shared, also with those who called on another day.
    private static final Set<Count> ALSO_OF_OTHERS = EnumSet.of(Count.POSSIBLE_REPEAT);
    private static final String TOTAL = "total";

    private final ServiceReader reader;
    private final List<String> municipalities;
    private final TopicBook book;
    private final EncounterBook encounters;
    private final Clock clock;
    private final JsonNode before;
    private final JsonNode encountersBefore;

    public DayAudit(ServiceReader reader, List<String> municipalities, TopicBook book, EncounterBook encounters, Clock clock)
            throws InterruptedException {
        this.reader = reader;
        this.municipalities = municipalities;
        this.book = book;
        this.encounters = encounters;
        this.clock = clock;
        this.before = told();
        this.encountersBefore = toldEncounters();
    }

    private JsonNode toldEncounters() throws InterruptedException {
        return reader.kpi("/v1/kpi/encounters?window=all" + Slice.of(municipalities).query());
    }

    private JsonNode told() throws InterruptedException {
        return reader.kpi("/v1/kpi?window=all&groupBy=channel" + Slice.of(municipalities).query());
    }

    @Override
    public Findings compare(Collection<Dossier> dossiers, boolean thorough) throws InterruptedException {
        var truth = Ledger.balance(dossiers, book, clock.instant());
        var told = told();
        var findings = new Findings();
        for (var part : parts(truth, told)) {
            for (var count : EnumSet.complementOf(EnumSet.copyOf(ALSO_OF_OTHERS))) {
                findings.compare(part, count.figure(), of(part, truth).count(count), added(told, part, count));
            }
        }
        var now = toldEncounters();
        encounters.sheet().counts().forEach((figure, must) -> findings.compare("encounters", figure, must,
                now.at(figure).asLong() - encountersBefore.at(figure).asLong()));
        return findings;
    }

    /// Each state in total and per channel, a difference marked.
    @Override
    public List<String> table(Collection<Dossier> dossiers) throws InterruptedException {
        var truth = Ledger.balance(dossiers, book, clock.instant());
        var told = told();
        var lines = new ArrayList<>(List.of("%-10s %-16s %9s %9s".formatted("", "state", "truth", "kpi")));
        for (var part : parts(truth, told)) {
            var contacts = of(part, truth);
            lines.add(line(part, "registered", contacts.count(Count.REGISTERED), added(told, part, Count.REGISTERED)));
            for (var standing : Standing.values()) {
                lines.add(line("", standing.name(), contacts.count(standing.count()), added(told, part, standing.count())));
            }
        }
        var now = toldEncounters();
        encounters.sheet().counts()
                .forEach((figure, must) -> lines.add(line(figure.split("/", 3)[1], figure.split("/", 3)[2], must,
                        now.at(figure).asLong() - encountersBefore.at(figure).asLong())));
        return lines;
    }

    private static String line(String name, String state, long truth, long kpi) {
        return "%-10s %-16s %9d %9d%s".formatted(name, state, truth, kpi, truth == kpi ? "" : "   DIFFERS");
    }

    private List<String> parts(Ledger truth, JsonNode told) {
        var channels = new TreeSet<String>();
        truth.entries().forEach(entry -> channels.add(Slice.key(entry, "channel")));
        told.path("groups").forEach(group -> channels.add(group.path("key").asText()));
        var parts = new ArrayList<>(List.of(TOTAL));
        parts.addAll(channels);
        return parts;
    }

    private static Ledger of(String part, Ledger ledger) {
        return part.equals(TOTAL) ? ledger : ledger.only(entry -> Slice.key(entry, "channel").equals(part));
    }

    private long added(JsonNode told, String part, Count count) {
        return figure(told, part, count) - figure(before, part, count);
    }

    private static long figure(JsonNode told, String part, Count count) {
        return part.equals(TOTAL) ? told.path(TOTAL).path(count.figure()).asLong()
                : told.path("groups").valueStream().filter(group -> group.path("key").asText().equals(part))
                        .mapToLong(group -> group.path(count.figure()).asLong()).sum();
    }
}
