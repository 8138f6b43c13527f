package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.standing.KnownContact;

/// What would be decided about a contact now, by what is in force and by what somebody tries.
public record ComparedDecision(Decision present, Decision tried) {

    /// @param load how busy the front office of a municipality is
    public static ComparedDecision of(KnownContact contact, Knowledge present, Knowledge tried, Function<String, Workload> load,
            Instant now) {
        return new ComparedDecision(new Decide(present, load).on(contact, null, now).decision(),
                new Decide(tried, load).on(contact, null, now).decision());
    }

    /// Whether somebody else would answer.
    public boolean goesElsewhere() {
        return present.destination() != tried.destination() || !Objects.equals(present.department(), tried.department());
    }

    public boolean isDueAtAnotherMoment() {
        return !Objects.equals(present.answerDueAt(), tried.answerDueAt());
    }
}
