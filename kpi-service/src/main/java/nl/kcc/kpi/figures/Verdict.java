package nl.kcc.kpi.figures;

import nl.kcc.kpi.counting.Definition;

/// What may be said about the target.
public enum Verdict {
    /// The whole interval is at or over the target; under it where the target is the most that is allowed.
    ABOVE,
    /// The whole interval is under the target; at or over it where the target is the most that is allowed.
    BELOW,
    /// The target lies in the interval, or there are too few contacts to tell.
    UNDECIDED,
    /// Nothing is decided.
    NO_DATA;

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

    /// Of what is to stay under a ceiling, such as callers who give up: [#ABOVE] says that the norm is kept here, too.
    ///
    /// @param ceiling the share that is not to be reached, 0 to 1
    public static Verdict ofCeiling(long decided, Rate rate, double ceiling) {
        if (rate == null) {
            return NO_DATA;
        }
        if (decided < Definition.FEWEST_FOR_A_VERDICT) {
            return UNDECIDED;
        }
        if (rate.high() < ceiling) {
            return ABOVE;
        }
        return rate.low() >= ceiling ? BELOW : UNDECIDED;
    }
}
