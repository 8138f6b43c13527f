package nl.kcc.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Every contact as it must be counted at one moment.
public record Ledger(List<Entry> entries) {
    /// No contact is younger than the one and older than the other: of the old ones every answer term has passed, of the
    /// young ones none.
    static final Duration YOUNG = Duration.ofDays(1);

    public static Ledger balance(Collection<Dossier> dossiers, TopicBook book, Instant now) {
        var places = Chains.of(dossiers);
        return new Ledger(dossiers.stream().map(dossier -> Entry.of(dossier, places.get(dossier), book, now.minus(YOUNG)))
                .toList());
    }

    public Ledger only(Predicate<Entry> which) {
        return new Ledger(entries.stream().filter(which).toList());
    }

    public long count(Countable what) {
        return entries.stream().filter(what::counts).count();
    }

    /// What part of these contacts, from 0 to 1; null when there are none to take a part of.
    public static Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
