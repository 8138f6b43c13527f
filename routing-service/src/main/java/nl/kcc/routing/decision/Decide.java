package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.calendar.Calendars;
import nl.kcc.routing.calendar.DutchMoment;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Explanation;
import nl.kcc.routing.rules.Facts;
import nl.kcc.routing.rules.Rule;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rules.Verdict;
import nl.kcc.routing.standing.KnownContact;
import nl.kcc.routing.standing.Work;

/// The decision on one contact: facts, rule, department, due moment and a sentence for the agent.
@Singleton
class Decide {

    private static final Rule ALREADY_THERE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}. Zeg dat de inwoner uiterlijk {uiterlijk} antwoord krijgt.");
    private static final Rule ALREADY_THERE_AND_LATE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}, maar die had uiterlijk {uiterlijk} moeten antwoorden.");

    private final RuleTable rules;
    private final Catalogue catalogue;
    private final Calendars calendars;

    Decide(RuleTable rules, Catalogue catalogue, Calendars calendars) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /// @param promised when the citizen was promised an answer with work that goes on; null when a new term begins
    Decided on(KnownContact contact, Instant promised, Instant now) {
        WorkingCalendar calendar = calendars.of(contact.municipality());
        Optional<Topic> topic = catalogue.topic(contact.topic());
        Verdict verdict = rules.judge(facts(contact, topic, calendar));
        Rule rule = verdict.rule();
        String department = rule.destination() == Destination.BACK_OFFICE ? department(rule, contact, topic) : null;
        Instant due = !rule.answerOwed() ? null
                : promised != null ? promised : calendar.dueAfter(termStart(contact), term(rule, topic));
        String explanation = rule.explanation().filledIn(places(topic, department, due));
        return new Decided(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), verdict.ruleSet(),
                department, due, now), verdict);
    }

    /// The citizen asks again for what a department is working on. No rule table can have it otherwise.
    Decided alreadyAt(Work work, Instant now) {
        Rule rule = work.dueAt().isBefore(now) ? ALREADY_THERE_AND_LATE : ALREADY_THERE;
        String explanation = rule.explanation().filledIn(places(Optional.empty(), work.department(), work.dueAt()));
        var looked = new Verdict.LookedAt(rule.id(), true,
                List.of(new Verdict.Checked("chaserOfWorkAtDepartment", List.of("true"), "true", true)));
        return new Decided(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), rules.version(),
                work.department(), work.dueAt(), now), new Verdict(rules.version(), rule, List.of(looked)));
    }

    private static Rule alreadyThere(String explanation) {
        return new Rule("ligt-al-bij-afdeling", List.of(), Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", null, true,
                null, new Explanation(explanation));
    }

    private static Facts facts(KnownContact contact, Optional<Topic> topic, WorkingCalendar calendar) {
        var day = contact.occurredAt().atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
        return new Facts(contact.channel(), contact.topic(), topic.isPresent(),
                topic.map(known -> known.directlyAnswerableOn(day)).orElse(false), contact.outcome() != null,
                contact.wantsHandover(), contact.exclusion() != null, contact.isReopened(),
                calendar.isOpenAt(contact.occurredAt()));
    }

    private String department(Rule rule, KnownContact contact, Optional<Topic> topic) {
        if (rule.department() != null) {
            return rule.department();
        }
        String chosen = contact.wantsHandover() ? contact.handoverRequest().department() : null;
        return catalogue.department(chosen).map(_ -> chosen)
                .or(() -> topic.map(Topic::department))
                .orElseGet(catalogue::generalDepartment);
    }

    /// The citizen's own moment; for a hand-over the agent's request, for a reopened contact the reopening.
    private static Instant termStart(KnownContact contact) {
        if (contact.wantsHandover()) {
            return contact.handoverRequest().requestedAt();
        }
        return contact.isReopened() ? contact.reopenedAt() : contact.occurredAt();
    }

    private static int term(Rule rule, Optional<Topic> topic) {
        return rule.answerWorkingDays() != null ? rule.answerWorkingDays()
                : topic.map(Topic::term).orElse(Topic.USUAL_TERM);
    }

    private Map<String, String> places(Optional<Topic> topic, String department, Instant due) {
        Map<String, String> places = new HashMap<>();
        topic.ifPresent(known -> places.put(Explanation.TOPIC, known.name()));
        if (department != null) {
            places.put(Explanation.DEPARTMENT, catalogue.departmentName(department));
        }
        if (due != null) {
            places.put(Explanation.DUE, DutchMoment.words(due));
        }
        return places;
    }
}
