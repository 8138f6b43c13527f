package nl.kcc.intake.desk;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState;

/// A routing decision as the agent gets it.
///
/// @param explanation Dutch sentence, to be read out or acted upon
/// @param department who takes it; null for the front office
/// @param answerDueAt null when no answer is owed
record DecisionView(
        Destination destination,
        String reason,
        String explanation,
        String rule,
        Integer ruleSet,
        @JsonInclude(JsonInclude.Include.ALWAYS) String department,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant answerDueAt) {

    /// @return null while there is none
    static DecisionView of(RoutingState.Decision decision) {
        return decision == null
                ? null
                : new DecisionView(decision.destination(), decision.reason(), decision.explanation(), decision.rule(),
                        decision.ruleSet(), decision.department(), decision.answerDueAt());
    }
}
