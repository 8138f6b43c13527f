package nl.kcc.intake.routingview;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Destination;

/// A routing decision as the agent gets it.
///
/// @param explanation Dutch sentence, to be read out or acted upon
/// @param department who takes it; null for the front office
/// @param answerDueAt null when no answer is owed
public record DecisionView(
        Destination destination,
        String reason,
        String explanation,
        String rule,
        Integer ruleSet,
        @JsonInclude(JsonInclude.Include.ALWAYS) String department,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant answerDueAt) {
}
