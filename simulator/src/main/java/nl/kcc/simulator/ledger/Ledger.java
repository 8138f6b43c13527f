package nl.kcc.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Every contact as it must be counted at one moment.
///
/// @param norms by which they are judged
public record Ledger(List<Entry> entries, NormBook norms) {
    /// No contact is younger than the one and older than the other: of the old ones every answer term has passed, of the
    /// young ones none.
    static final Duration YOUNG = Duration.ofDays(1);

    public static Ledger balance(Collection<Dossier> dossiers, TopicBook book, Instant now) {
        var places = Chains.of(dossiers);
        return new Ledger(dossiers.stream().map(dossier -> Entry.of(dossier, places.get(dossier), book, now.minus(YOUNG)))
                .toList(), NormBook.NATIONAL);
    }

    public Ledger judgedBy(NormBook promised) {
        return new Ledger(entries, promised);
    }

    public Ledger only(Predicate<Entry> which) {
        return new Ledger(entries.stream().filter(which).toList(), norms);
    }

    public long count(Countable what) {
        return entries.stream().filter(what::counts).count();
    }

    /// The share that those with an outcome must reach together, each by the norm of its day and municipality.
    public double target() {
        return entries.stream().filter(Count.DECIDED::counts).mapToDouble(norms::share).average().orElse(Double.NaN);
    }

    /// What part of these contacts, from 0 to 1; null when there are none to take a part of.
    public static Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
