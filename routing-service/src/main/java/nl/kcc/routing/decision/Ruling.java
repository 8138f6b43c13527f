package nl.kcc.routing.decision;

import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.rules.RuleVerdict;

/// A decision, how the rule table came to it, and the facts it was taken on.
record Ruling(Decision decision, RuleVerdict verdict, DecisionFacts facts) {
}
