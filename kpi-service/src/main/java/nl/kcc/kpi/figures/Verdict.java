package nl.kcc.kpi.figures;

import nl.kcc.kpi.counting.Definition;

/// What may be said about the target.
public enum Verdict {
    /// The whole interval is at or over the target.
    ABOVE,
    /// The whole interval is under the target.
    BELOW,
    /// The target lies in the interval, or there are too few contacts to tell.
    UNDECIDED,
    /// Nothing is decided.
    NO_DATA;

    static Verdict of(long decided, Rate rate) {
        return of(decided, rate, Definition.TARGET);
    }

    /// What must hold for everyone leaves nothing to estimate: one for whom it does not hold, and it does not.
    ///
    /// @param target the share that is to be reached, 0 to 1
    public static Verdict of(long decided, Rate rate, double target) {
        if (rate == null) {
            return NO_DATA;
        }
        if (decided < Definition.FEWEST_FOR_A_VERDICT) {
            return UNDECIDED;
        }
        if (target >= 1) {
            return rate.value() == 1 ? ABOVE : BELOW;
        }
        if (rate.low() >= target) {
            return ABOVE;
        }
        return rate.high() < target ? BELOW : UNDECIDED;
    }
}
