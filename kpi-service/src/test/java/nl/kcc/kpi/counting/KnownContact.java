package nl.kcc.kpi.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.events.ContactState.Chain;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.events.Strength;

/// A contact as counting knows it, for tests: a question by phone, to which things happen.
record KnownContact(IntakeStanding intake, RoutingStanding routing) {

    static final Instant OCCURRED = Instant.parse("2026-11-20T08:14:05Z");
    static final Instant HANDOVER_ASKED = OCCURRED.plusSeconds(120);
    private static final Instant HANDED_OVER = OCCURRED.plusSeconds(180);
    private static final Instant LATER = OCCURRED.plusSeconds(100_000);

    static KnownContact aContact() {
        return new KnownContact(new IntakeStanding(1, new UUID(0, 1), "GM0344", Channel.PHONE, null, OCCURRED, null,
                null, null, null, null, null, null, null, null), RoutingStanding.NONE);
    }

    KnownContact with(Outcome outcome) {
        return intake(outcome, intake.handoverAskedAt(), intake.reopenedAt(), intake.exclusion());
    }

    KnownContact handoverAsked() {
        return intake(intake.outcome(), HANDOVER_ASKED, intake.reopenedAt(), intake.exclusion());
    }

    KnownContact reopened() {
        return intake(intake.outcome(), intake.handoverAskedAt(), LATER, intake.exclusion());
    }

    KnownContact excludedAs(Exclusion reason) {
        return intake(intake.outcome(), intake.handoverAskedAt(), intake.reopenedAt(), reason);
    }

    KnownContact handedOverByRule() {
        return new KnownContact(intake, new RoutingStanding(1, "burgerzaken", null, HANDED_OVER,
                "NOT_DIRECTLY_ANSWERABLE", null, null, null, 0, false, routing.answerOverdueAt()));
    }

    KnownContact overdue() {
        return new KnownContact(intake, new RoutingStanding(1, null, null, routing.handedOverAt(),
                routing.handoverReason(), null, null, null, 0, false, LATER));
    }

    /// The same person asked the same before.
    KnownContact repeating(Strength strength) {
        return chained(new Chain(strength, new UUID(0, 9), OCCURRED.minusSeconds(100_000), false, null));
    }

    /// The same person asked the same again.
    KnownContact repeatedAfter(Duration gap, Strength strength) {
        return chained(new Chain(strength, null, null, false, OCCURRED.plus(gap)));
    }

    private KnownContact chained(Chain chain) {
        return new KnownContact(new IntakeStanding(3, intake.interactionId(), "GM0344", Channel.PHONE, null, OCCURRED,
                intake.outcome(), intake.answeredAt(), intake.firstAnswerAt(), intake.handoverAskedAt(),
                intake.handoverReason(), intake.reopenedAt(), intake.exclusion(), null, chain), routing);
    }

    private KnownContact intake(Outcome outcome, Instant handoverAskedAt, Instant reopenedAt, Exclusion exclusion) {
        Instant answeredAt = outcome == null ? null : OCCURRED.plusSeconds(60);
        return new KnownContact(new IntakeStanding(2, intake.interactionId(), "GM0344", Channel.PHONE, null, OCCURRED,
                outcome, answeredAt, answeredAt, handoverAskedAt, handoverAskedAt == null ? null : "NO_KNOWLEDGE",
                reopenedAt, exclusion, null, intake.chain()), routing);
    }
}
