package nl.kcc.routing.decision;

import java.time.Instant;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.catalogue.Catalogue;

/// What would be decided, in the fields of [DecisionView]. There is no contact, and nothing was decided.
record PreviewedDecisionView(Destination destination, String reason, String explanation, String rule, int ruleSet,
        String department, String departmentName, Instant answerDueAt) {

    static PreviewedDecisionView of(Decision decision, Catalogue catalogue) {
        return new PreviewedDecisionView(decision.destination(), decision.reason(), decision.explanation(), decision.rule(),
                decision.ruleSet(), decision.department(),
                decision.department() == null ? null : catalogue.departmentName(decision.department()),
                decision.answerDueAt());
    }
}
