package nl.kcc.routing.decision;

import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.rules.Verdict;

/// A decision, and how the rule table came to it.
record Decided(Decision decision, Verdict verdict) {
}
