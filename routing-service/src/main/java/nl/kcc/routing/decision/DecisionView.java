package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;

/// The newest decision on a contact, and how the rule table came to it; the last seven as in [DecisionExplained].
record DecisionView(UUID contactId, Destination destination, String reason, String explanation, String rule,
        int ruleSet, String department, String departmentName, Instant answerDueAt, Instant decidedAt,
        String why, String nearestWhy, LookedAt fired, LookedAt nearest, List<String> failed, Boolean reproduced,
        List<LookedAt> trace) {

    static DecisionView of(UUID contactId, Decision decision, DecisionExplained explained, Catalogue catalogue) {
        return new DecisionView(contactId, decision.destination(), decision.reason(), decision.explanation(),
                decision.rule(), decision.ruleSet(), decision.department(),
                decision.department() == null ? null : catalogue.departmentName(decision.department()),
                decision.answerDueAt(), decision.decidedAt(), explained.why(), explained.nearestWhy(), explained.fired(),
                explained.nearest(), explained.failed(), explained.reproduced(), explained.trace());
    }
}
