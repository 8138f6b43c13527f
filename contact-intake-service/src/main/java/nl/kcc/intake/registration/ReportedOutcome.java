package nl.kcc.intake.registration;

import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// What came of a question, as it is reported with the registration: an outcome, a hand-over, or a reason why it
/// does not count.
public enum ReportedOutcome {
    ANSWERED(Outcome.ANSWERED),
    ANSWERED_AFTER_CONSULT(Outcome.ANSWERED_AFTER_CONSULT),
    WARM_SETTLED(Outcome.WARM_SETTLED),
    REFERRED(Outcome.REFERRED),
    CITIZEN_RETURNS(Outcome.CITIZEN_RETURNS),
    HANDOVER(null, null),
    SPAM(Exclusion.SPAM),
    WRONG_NUMBER(Exclusion.WRONG_NUMBER),
    ABANDONED(Exclusion.ABANDONED),
    DISCONNECTED(Exclusion.DISCONNECTED),
    TEST(Exclusion.TEST),
    OUTBOUND(Exclusion.OUTBOUND),
    AUTO_REPLY(Exclusion.AUTO_REPLY),
    DUPLICATE(Exclusion.DUPLICATE),
    NO_QUESTION(Exclusion.NO_QUESTION);

    private final Outcome outcome;
    private final Exclusion exclusion;

    ReportedOutcome(Outcome outcome) {
        this(outcome, null);
    }

    ReportedOutcome(Exclusion exclusion) {
        this(null, exclusion);
    }

    ReportedOutcome(Outcome outcome, Exclusion exclusion) {
        this.outcome = outcome;
        this.exclusion = exclusion;
    }

    /// @return null when nothing was achieved
    Outcome outcome() {
        return outcome;
    }

    /// @return null when it counts
    Exclusion exclusion() {
        return exclusion;
    }
}
