package nl.kcc.simulator.ledger;

import nl.kcc.simulator.ledger.Chains.Place;

/// How a contact counts. The order is the rule: of all that holds, the first decides.
public enum Standing {
    EXCLUDED,
    /// A confirmed repeat: not a first contact.
    FOLLOW_UP,
    HANDED_OVER,
    REOPENED,
    /// The answer term passed without a substantive answer; a later answer does not mend it.
    OVERDUE,
    CITIZEN_RETURNS,
    WARM_SETTLED,
    SETTLED,
    OPEN;

    static Standing of(Dossier dossier, Place place) {
        if (dossier.exclusion() != null) {
            return EXCLUDED;
        }
        if (place.certain() && place.isRepeat()) {
            return FOLLOW_UP;
        }
        if (dossier.work() != null) {
            return HANDED_OVER;
        }
        if (dossier.wasReopened()) {
            return REOPENED;
        }
        // An outcome given with the registration was reached when the citizen asked, so in time; a later one of a contact of
        // which the term had passed was too late, and so is none at all.
        if (dossier.hasMissedATerm()) {
            return OVERDUE;
        }
        return switch (dossier.outcome()) {
            case null -> OPEN;
            case "CITIZEN_RETURNS" -> CITIZEN_RETURNS;
            case "WARM_SETTLED" -> WARM_SETTLED;
            default -> SETTLED;
        };
    }

    /// What counts the contacts that stand so.
    public Count count() {
        return Count.valueOf(name());
    }

    boolean isFirst() {
        return this != EXCLUDED && this != FOLLOW_UP;
    }

    boolean isDecided() {
        return isFirst() && this != OPEN;
    }

    boolean isLost() {
        return isDecided() && this != SETTLED;
    }
}
