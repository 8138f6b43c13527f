package nl.kcc.kpi.reports.channels;

import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counters.Tally;

/// What is compared of a set of contacts.
record Counts(long first, long decided, long settled) {

    static final Counts NOTHING = new Counts(0, 0, 0);

    static Counts of(Tally tally) {
        long settled = tally.of(CountedState.SETTLED);
        long decided = settled + tally.lost();
        return new Counts(decided + tally.of(CountedState.OPEN), decided, settled);
    }

    Counts plus(Counts other) {
        return new Counts(first + other.first, decided + other.decided, settled + other.settled);
    }

    /// settled / decided, 0 to 1; null when nothing is decided.
    Double fcr() {
        return decided == 0 ? null : Double.valueOf((double) settled / decided);
    }

    /// Compares settled / decided without rounding; both must have something decided. Above 0 when this one is higher.
    int compareRate(Counts other) {
        return Long.compare(Math.multiplyExact(settled, other.decided), Math.multiplyExact(other.settled, decided));
    }
}
