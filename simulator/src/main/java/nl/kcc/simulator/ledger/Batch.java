package nl.kcc.simulator.ledger;

import java.util.function.Predicate;

/// Contacts that are counted about hand-overs, messages and promises.
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
    UNANSWERED(Entry::isUnanswered),
    /// Answered in time, by the front office or the department; and of which it is sure that they were, or were not.
    ANSWER_KEPT(entry -> entry.isAnswered() && !entry.isAnsweredLate()),
    ANSWER_DECIDED(entry -> entry.isAnswered() || entry.isAnsweredLate()),
    HANDOVER_KEPT(HANDOVER_IN_TIME::counts),
    HANDOVER_DECIDED(entry -> entry.isCompleted() || entry.isPastTerm()),
    /// Completed without going from hand to hand more than twice.
    TRANSFERS_KEPT(entry -> entry.isCompleted() && !MORE_THAN_2_TRANSFERS.counts(entry)),
    TRANSFERS_DECIDED(entry -> entry.isCompleted() || MORE_THAN_2_TRANSFERS.counts(entry));

    private final Predicate<Entry> counts;

    Batch(Predicate<Entry> counts) {
        this.counts = counts;
    }

    @Override
    public boolean counts(Entry entry) {
        return counts.test(entry);
    }
}
