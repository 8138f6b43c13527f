package nl.kcc.simulator.truth;

import java.util.Collection;
import java.util.Comparator;

/// How a contact counts. The order is the rule: of all that happened to a contact, the first in this list decides.
public enum Counted {
    /// Does not count, whatever else happened.
    EXCLUDED,
    /// Any hand-over, by rule or by agent, for ever.
    HANDED_OVER,
    /// Reopened after an answer, for ever.
    REOPENED,
    /// The term passed without a substantive answer; a later answer does not mend it.
    OVERDUE,
    CITIZEN_RETURNS,
    WARM_SETTLED,
    SETTLED,
    /// Nothing happened yet.
    OPEN;

    public static Counted of(Collection<Counted> happened) {
        return happened.stream().min(Comparator.naturalOrder()).orElse(OPEN);
    }
}
