package nl.kcc.routing.planning;

import java.time.Instant;

import nl.kcc.routing.calendar.ServiceNorm;
import nl.kcc.routing.catalogue.Terms;
import nl.kcc.routing.rules.Rule;
import nl.kcc.routing.rulesets.Knowledge;

/// Another term where neither the rule nor the topic has one of its own. What stood still for the citizen keeps the time that it
/// had left.
record ChangedTerms(Knowledge before, Terms after) implements ChangedPlan {

    @Override
    public Instant dueOf(OpenPromise promise) {
        ServiceNorm was = before.catalogue().terms().norm(promise.channel());
        ServiceNorm becomes = after.norm(promise.channel());
        if (was.equals(becomes) || promise.hasWaited() || hasOwnTerm(promise)) {
            return promise.due();
        }
        return becomes.dueAfter(before.calendars().of(promise.municipality(), promise.department(), promise.channel()),
                promise.from());
    }

    private boolean hasOwnTerm(OpenPromise promise) {
        return before.rules().rule(promise.rule()).map(Rule::answerWorkingDays).isPresent()
                || before.catalogue().topic(promise.topic()).map(topic -> topic.workingDays(promise.channel())).isPresent();
    }
}
