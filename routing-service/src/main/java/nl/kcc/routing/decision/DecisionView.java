package nl.kcc.routing.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.outbox.EventJson;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;

/// The newest decision on a contact, and how the rule table came to it.
record DecisionView(UUID contactId, Destination destination, String reason, String explanation, String rule,
        int ruleSet, String department, String departmentName, Instant answerDueAt, Instant decidedAt,
        List<LookedAt> trace) {

    static DecisionView of(UUID contactId, Decision decision, DecisionRow kept, Catalogue catalogue) {
        return new DecisionView(contactId, decision.destination(), decision.reason(), decision.explanation(),
                decision.rule(), decision.ruleSet(), decision.department(),
                decision.department() == null ? null : catalogue.departmentName(decision.department()),
                decision.answerDueAt(), decision.decidedAt(), trace(kept));
    }

    private static List<LookedAt> trace(DecisionRow kept) {
        try {
            return List.of(EventJson.read(kept.trace.getBytes(StandardCharsets.UTF_8), LookedAt[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
