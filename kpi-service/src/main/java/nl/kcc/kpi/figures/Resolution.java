package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Definition;

/// What first-contact resolution is made of, for a set of contacts: those that count, the decided among them, and the
/// settled among those.
public record Resolution(long first, long decided, long settled) {

    public static final Resolution NOTHING = new Resolution(0, 0, 0);

    public static Resolution of(Tally tally) {
        long settled = tally.of(CountedState.SETTLED);
        long decided = settled + tally.lost();
        return new Resolution(decided + tally.of(CountedState.OPEN), decided, settled);
    }

    public Resolution plus(Resolution other) {
        return new Resolution(first + other.first, decided + other.decided, settled + other.settled);
    }

    /// settled / decided, 0 to 1; null when nothing is decided.
    @JsonInclude(ALWAYS)
    public Double getFcr() {
        return Rate.share(settled, decided);
    }

    /// Whether enough is decided for a rate to be compared with another.
    public boolean hasBase() {
        return decided >= Definition.FEWEST_TO_COMPARE;
    }

    public boolean canBeComparedWith(Resolution other) {
        return Definition.areComparable(decided, other.decided);
    }

    /// Compares settled / decided without rounding; both must have something decided. Above 0 when this one is higher.
    public int compareRate(Resolution other) {
        return Long.compare(Math.multiplyExact(settled, other.decided), Math.multiplyExact(other.settled, decided));
    }
}
