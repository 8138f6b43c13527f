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
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.calendar.Counted;
import nl.kcc.routing.calendar.DueView;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;
import nl.kcc.routing.rulesets.Knowledge;

/// The newest decision on a contact, and how the rule table came to it.
///
/// @param due how the due moment was counted; null when no answer is owed
record DecisionView(UUID contactId, Destination destination, String reason, String explanation, String rule,
        int ruleSet, String department, String departmentName, Instant answerDueAt, Instant decidedAt,
        List<LookedAt> trace, DueView due) {

    static DecisionView of(UUID contactId, Decision decision, DecisionRow kept, Knowledge knowledge) {
        Catalogue catalogue = knowledge.catalogue();
        return new DecisionView(contactId, decision.destination(), decision.reason(), decision.explanation(),
                decision.rule(), decision.ruleSet(), decision.department(),
                decision.department() == null ? null : catalogue.departmentName(decision.department()),
                decision.answerDueAt(), decision.decidedAt(), trace(kept), due(decision, kept, knowledge.calendars()));
    }

    /// Null when no answer is owed, and for a decision from before its facts were kept.
    private static DueView due(Decision decision, DecisionRow kept, Calendars calendars) {
        return decision.answerDueAt() == null || kept.termFrom == null ? null
                : DueView.of(Counted.onCalendar(calendars.of(kept.municipality, decision.department(), kept.channel),
                        kept.termFrom, decision.answerDueAt()));
    }

    private static List<LookedAt> trace(DecisionRow kept) {
        try {
            return List.of(EventJson.read(kept.trace.getBytes(StandardCharsets.UTF_8), LookedAt[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
