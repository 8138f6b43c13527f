package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.calendar.DutchMoment;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Explanation;
import nl.kcc.routing.rules.Rule;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleVerdict;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.standing.ChasedWork;
import nl.kcc.routing.standing.KnownContact;

/// The decision on one contact, by what is in force: facts, rule, department, due moment and a sentence for the agent.
record Decide(Knowledge knowledge) {

    private static final Rule ALREADY_THERE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}. Zeg dat de inwoner uiterlijk {uiterlijk} antwoord krijgt.");
    private static final Rule ALREADY_THERE_AND_LATE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}, maar die had uiterlijk {uiterlijk} moeten antwoorden.");

    /// @param promised when the citizen was promised an answer with work that goes on; null when a new term begins
    Ruling on(KnownContact contact, Instant promised, Instant now) {
        DecisionFacts facts = facts(contact, promised);
        Optional<Topic> topic = knowledge.catalogue().topic(contact.topic());
        RuleVerdict verdict = knowledge.rules().judge(facts.facts());
        Rule rule = verdict.rule();
        String department = rule.destination() == Destination.BACK_OFFICE ? department(rule, contact, topic) : null;
        Instant due = !rule.answerOwed() ? null
                : promised != null ? promised : calendar(contact).dueAfter(facts.termFrom(), term(rule, topic));
        String explanation = rule.explanation().filledIn(places(topic, department, due));
        return new Ruling(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), verdict.ruleSet(),
                department, due, now), verdict, facts);
    }

    /// The citizen asks again for what a department is working on. No rule table can have it otherwise.
    Ruling alreadyAt(KnownContact contact, ChasedWork work, Instant now) {
        Rule rule = work.dueAt().isBefore(now) ? ALREADY_THERE_AND_LATE : ALREADY_THERE;
        String explanation = rule.explanation().filledIn(places(Optional.empty(), work.department(), work.dueAt()));
        var looked = new RuleVerdict.LookedAt(rule.id(), true,
                List.of(new RuleVerdict.Checked("chaserOfWorkAtDepartment", List.of("true"), "true", true)));
        int ruleSet = knowledge.rules().version();
        return new Ruling(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), ruleSet,
                work.department(), work.dueAt(), now), new RuleVerdict(ruleSet, rule, List.of(looked)),
                facts(contact, work.dueAt()));
    }

    private static Rule alreadyThere(String explanation) {
        return new Rule("ligt-al-bij-afdeling", List.of(), Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", null, true,
                null, new Explanation(explanation));
    }

    private DecisionFacts facts(KnownContact contact, Instant promised) {
        var day = contact.occurredAt().atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
        Optional<Topic> topic = knowledge.catalogue().topic(contact.topic());
        var seen = new RuleFacts(contact.channel(), contact.topic(), topic.isPresent(),
                topic.map(known -> known.directlyAnswerableOn(day)).orElse(false), contact.answer().outcome() != null,
                contact.wantsHandover(), contact.exclusion() != null, contact.isReopened(),
                calendar(contact).isOpenAt(contact.occurredAt()), contact.likelyTopic().map(Suggestion::topic).orElse(null),
                contact.likelyTopic().map(Suggestion::certainty).orElse(null));
        return new DecisionFacts(knowledge.versions(), contact, seen, termFrom(contact), promised);
    }

    private WorkingCalendar calendar(KnownContact contact) {
        return knowledge.calendars().of(contact.municipality());
    }

    private String department(Rule rule, KnownContact contact, Optional<Topic> topic) {
        if (rule.department() != null) {
            return rule.department();
        }
        String chosen = contact.wantsHandover() ? contact.handoverRequest().department() : null;
        return knowledge.catalogue().department(chosen).map(_ -> chosen)
                .or(() -> topic.map(Topic::department))
                .orElseGet(knowledge.catalogue()::generalDepartment);
    }

    /// The citizen's own moment; for a hand-over the agent's request, for a reopened contact the reopening.
    private static Instant termFrom(KnownContact contact) {
        if (contact.wantsHandover()) {
            return contact.handoverRequest().requestedAt();
        }
        return contact.isReopened() ? contact.reopenedAt() : contact.occurredAt();
    }

    private int term(Rule rule, Optional<Topic> topic) {
        return rule.answerWorkingDays() != null ? rule.answerWorkingDays()
                : knowledge.catalogue().term(topic.orElse(null));
    }

    private Map<String, String> places(Optional<Topic> topic, String department, Instant due) {
        Map<String, String> places = new HashMap<>();
        topic.ifPresent(known -> places.put(Explanation.TOPIC, known.name()));
        if (department != null) {
            places.put(Explanation.DEPARTMENT, knowledge.catalogue().departmentName(department));
        }
        if (due != null) {
            places.put(Explanation.DUE, DutchMoment.words(due));
        }
        return places;
    }
}
