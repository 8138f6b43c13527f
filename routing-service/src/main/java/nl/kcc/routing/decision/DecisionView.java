package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.calendar.Counted;
import nl.kcc.routing.calendar.DueView;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;
import nl.kcc.routing.rulesets.Knowledge;

/// The newest decision on a contact, and how the rule table came to it; those from `why` to `trace` are as in
/// [DecisionExplained].
///
/// @param due how the due moment was counted; null when no answer is owed
record DecisionView(UUID contactId, Destination destination, String reason, String explanation, String rule,
        int ruleSet, String department, String departmentName, Instant answerDueAt, Instant decidedAt,
        String why, String nearestWhy, LookedAt fired, LookedAt nearest, List<String> failed, Boolean reproduced,
        List<LookedAt> trace, DueView due) {

    static DecisionView of(UUID contactId, Decision decision, DecisionExplained explained, DecisionRow kept,
            Knowledge knowledge) {
        Catalogue catalogue = knowledge.catalogue();
        return new DecisionView(contactId, decision.destination(), decision.reason(), decision.explanation(),
                decision.rule(), decision.ruleSet(), decision.department(),
                decision.department() == null ? null : catalogue.departmentName(decision.department()),
                decision.answerDueAt(), decision.decidedAt(), explained.why(), explained.nearestWhy(), explained.fired(),
                explained.nearest(), explained.failed(), explained.reproduced(), explained.trace(),
                due(decision, kept, knowledge.calendars()));
    }

    /// Null when no answer is owed, and for a decision from before its facts were kept.
    private static DueView due(Decision decision, DecisionRow kept, Calendars calendars) {
        return decision.answerDueAt() == null || kept.termFrom == null ? null
                : DueView.of(Counted.onCalendar(calendars.of(kept.municipality, decision.department(), kept.channel),
                        kept.termFrom, decision.answerDueAt()));
    }
}
