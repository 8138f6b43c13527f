package nl.kcc.kpi.counting;

import java.time.Instant;

import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;

/// A contact as counting knows it, for tests: a question by phone, to which things happen.
record KnownContact(IntakeStanding intake, RoutingStanding routing) {

    static final Instant OCCURRED = Instant.parse("2026-11-20T08:14:05Z");
    static final Instant HANDOVER_ASKED = OCCURRED.plusSeconds(120);
    private static final Instant HANDED_OVER = OCCURRED.plusSeconds(180);
    private static final Instant LATER = OCCURRED.plusSeconds(100_000);

    static KnownContact aContact() {
        return new KnownContact(new IntakeStanding(1, "GM0344", Channel.PHONE, null, OCCURRED, null, null, null, null,
                null, null), RoutingStanding.NONE);
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
        return new KnownContact(intake, new RoutingStanding(1, "burgerzaken", HANDED_OVER, routing.answerOverdueAt()));
    }

    KnownContact overdue() {
        return new KnownContact(intake, new RoutingStanding(1, null, routing.handedOverAt(), LATER));
    }

    private KnownContact intake(Outcome outcome, Instant handoverAskedAt, Instant reopenedAt, Exclusion exclusion) {
        Instant answeredAt = outcome == null ? null : OCCURRED.plusSeconds(60);
        return new KnownContact(new IntakeStanding(2, "GM0344", Channel.PHONE, null, OCCURRED, outcome, answeredAt,
                answeredAt, handoverAskedAt, reopenedAt, exclusion), routing);
    }
}
