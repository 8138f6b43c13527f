package nl.kcc.routing.trials;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.kcc.routing.decision.RetakeDecisions.DecidedCourse;
import nl.kcc.routing.decision.RetakeDecisions.Retaken;

/// A contact of the period, as routing counts it, with its decisions as they were and as they would have been.
///
/// @param handoverAsked the front office asked to hand it over itself, so it counts as handed over wherever rules send it
/// @param alarmed a promise about it was broken
/// @param endedAt when the citizen had an answer, or the department was done; null while neither is so
/// @param decisions in order; never empty
record PastContact(UUID id, String municipality, Instant occurredAt, String channel, String topic, CountedAs standing,
        boolean handoverAsked, boolean alarmed, Instant endedAt, List<Retaken> decisions) {

    /// How it is counted, as far as routing knows: kpi's counting function without what only intake and kpi know.
    enum CountedAs {
        SETTLED,
        FAILED,
        OPEN,
        FOLLOW_UP
    }

    DecidedCourse now() {
        return course(decisions.stream().map(Retaken::now).toList());
    }

    DecidedCourse then() {
        return course(decisions.stream().map(Retaken::then).toList());
    }

    /// Whether the rules left it to the front office, whatever that handed over itself afterwards.
    boolean wasLeftToFrontOffice() {
        return decisions.stream().noneMatch(one -> !one.handoverAsked() && one.now().isToDepartment());
    }

    /// The same with the rules that are tried.
    boolean wouldBeLeftToFrontOffice() {
        return decisions.stream().noneMatch(one -> !one.handoverAsked() && one.then().isToDepartment());
    }

    boolean moves() {
        return !now().leadsWhere(then());
    }

    /// Whether the promise would have been broken, had the answer come at the same moment as it did.
    boolean wouldBeAlarmed(Instant present) {
        Instant due = decisions.getLast().then().dueAt();
        if (Objects.equals(due, decisions.getLast().now().dueAt())) {
            return alarmed;
        }
        return due != null && (endedAt == null ? present : endedAt).isAfter(due);
    }

    /// Once at a department it was handed over, whatever was decided afterwards.
    private static DecidedCourse course(List<DecidedCourse> ways) {
        return ways.reversed().stream().filter(DecidedCourse::isToDepartment).findFirst().orElseGet(ways::getLast);
    }
}
