package nl.kcc.simulator.ledger;

import java.util.function.Predicate;

/// Contacts that are counted about hand-overs and messages.
public enum Batch implements Countable {
    HANDOVER(Entry::isHandover),
    HANDOVER_COMPLETED(Entry::isCompleted),
    HANDOVER_OPEN(entry -> entry.isHandover() && !entry.isCompleted()),
    HANDOVER_OVERDUE(entry -> entry.isPastTerm() && !entry.isCompleted()),
    HANDOVER_IN_TIME(entry -> entry.isCompleted() && !entry.isPastTerm()),
    HANDOVER_LATE(entry -> entry.isCompleted() && entry.isPastTerm()),
    TRANSFERRED(entry -> entry.isHandover() && entry.dossier().work().hops() > 0),
    /// The hand-over itself is the first transfer.
    MORE_THAN_2_TRANSFERS(entry -> entry.isHandover() && 1 + entry.dossier().work().hops() > 2),
    PING_PONG(entry -> entry.isHandover() && entry.dossier().work().pingPong()),
    MESSAGE(Entry::isMessage),
    UNANSWERED(Entry::isUnanswered);

    private final Predicate<Entry> counts;

    Batch(Predicate<Entry> counts) {
        this.counts = counts;
    }

    @Override
    public boolean counts(Entry entry) {
        return counts.test(entry);
    }
}
