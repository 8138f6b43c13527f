package nl.kcc.routing.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nl.kcc.events.ContactState.Suggestion;
import nl.kcc.events.Destination;
import nl.kcc.events.RoutingState.Decision;
import nl.kcc.routing.calendar.DutchMoment;
import nl.kcc.routing.calendar.ServiceNorm;
import nl.kcc.routing.calendar.WorkingCalendar;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Explanation;
import nl.kcc.routing.rules.Rule;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleVerdict;
import nl.kcc.routing.rules.Workload;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.standing.ChasedWork;
import nl.kcc.routing.standing.KnownContact;

/// The decision on one contact, by what is in force: facts, rule, department, due moment and a sentence for the agent.
///
/// @param load how busy the front office of a municipality is
record Decide(Knowledge knowledge, Function<String, Workload> load) {

    /// The rule of which no table can have it otherwise.
    static final String ALREADY_AT_DEPARTMENT = "ligt-al-bij-afdeling";

    private static final Rule ALREADY_THERE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}. Zeg dat de inwoner uiterlijk {uiterlijk} antwoord krijgt.");
    private static final Rule ALREADY_THERE_AND_LATE = alreadyThere(
            "Deze vraag ligt al bij {afdeling}, maar die had uiterlijk {uiterlijk} moeten antwoorden.");

    private static final Rule LAST_RESORT = new Rule("regels-mislukt", List.of(), Destination.FRONT_OFFICE, "RULES_FAILED",
            null,
            false, null, new Explanation("De regels konden niet worden toegepast. Zoek zelf uit wie deze vraag beantwoordt."));

    /// @param promised when the citizen was promised an answer with work that goes on; null when a new term begins
    Ruling on(KnownContact contact, Instant promised, Instant now) {
        DecisionFacts facts = facts(contact, promised);
        RuleVerdict verdict = knowledge.rules().judge(facts.facts());
        return apply(verdict, facts, now)
                .or(() -> apply(knowledge.rules().byDefault(verdict.rule()), facts, now))
                .orElseGet(() -> lastResort(verdict, facts, now));
    }

    /// @return empty when what follows from the rule cannot be worked out
    private Optional<Ruling> apply(RuleVerdict verdict, DecisionFacts facts, Instant now) {
        try {
            return Optional.of(ruling(verdict, facts, now));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private Ruling ruling(RuleVerdict verdict, DecisionFacts facts, Instant now) {
        KnownContact contact = facts.contact();
        Rule rule = verdict.rule();
        Optional<Topic> topic = knowledge.catalogue().topic(contact.topic());
        String department = takenBy(rule, contact, topic);
        Instant due = due(rule, facts, department, topic);
        String explanation = rule.explanation().filledIn(places(topic, department, due));
        return new Ruling(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), verdict.ruleSet(),
                department, due, now), verdict, facts);
    }

    /// Not even the default could be applied. An agent has to see the contact, whatever is wrong with the rules.
    private Ruling lastResort(RuleVerdict verdict, DecisionFacts facts, Instant now) {
        String explanation = LAST_RESORT.explanation().template();
        return new Ruling(new Decision(LAST_RESORT.destination(), LAST_RESORT.reason(), explanation, LAST_RESORT.id(),
                verdict.ruleSet(), null, facts.promised(), now), verdict.insteadBy(LAST_RESORT), facts);
    }

    /// The citizen asks again for what a department is working on. No rule table can have it otherwise.
    Ruling alreadyAt(KnownContact contact, ChasedWork work, Instant now) {
        Rule rule = work.dueAt().isBefore(now) ? ALREADY_THERE_AND_LATE : ALREADY_THERE;
        String explanation = rule.explanation().filledIn(places(Optional.empty(), work.department(), work.dueAt()));
        var looked = new RuleVerdict.LookedAt(rule.id(), true,
                List.of(new RuleVerdict.Checked(RuleVerdict.CHASER_OF_WORK, List.of("true"), "true", true)), null);
        int ruleSet = knowledge.rules().version();
        return new Ruling(new Decision(rule.destination(), rule.reason(), explanation, rule.id(), ruleSet,
                work.department(), work.dueAt(), now), new RuleVerdict(ruleSet, rule, List.of(looked)),
                facts(contact, work.dueAt()));
    }

    /// Who would have taken it, and until when, had this rule decided on facts that were kept.
    RetakeDecisions.DecidedCourse again(Rule rule, DecisionFacts kept) {
        Optional<Topic> topic = knowledge.catalogue().topic(kept.contact().topic());
        String department = takenBy(rule, kept.contact(), topic);
        return new RetakeDecisions.DecidedCourse(rule.destination(), department, due(rule, kept, department, topic),
                rule.id());
    }

    /// Whether that is how a decision is called with which a contact joins the work under way.
    static boolean isAlreadyThere(String rule) {
        return ALREADY_THERE.id().equals(rule);
    }

    private String takenBy(Rule rule, KnownContact contact, Optional<Topic> topic) {
        String asked = contact.wantsHandover() ? contact.handoverRequest().department() : null;
        return ChosenDepartment.of(rule, asked, topic, knowledge.catalogue());
    }

    private Instant due(Rule rule, DecisionFacts facts, String department, Optional<Topic> topic) {
        if (!rule.answerOwed()) {
            return null;
        }
        KnownContact contact = facts.contact();
        return facts.promised() != null ? facts.promised()
                : term(rule, contact, topic).dueAfter(calendar(contact, department), facts.termFrom());
    }

    private static Rule alreadyThere(String explanation) {
        return new Rule(ALREADY_AT_DEPARTMENT, List.of(), Destination.BACK_OFFICE, "ALREADY_AT_DEPARTMENT", null, true,
                null, new Explanation(explanation));
    }

    private DecisionFacts facts(KnownContact contact, Instant promised) {
        var day = contact.occurredAt().atZone(WorkingCalendar.AMSTERDAM).toLocalDate();
        Optional<Topic> topic = knowledge.catalogue().topic(contact.topic());
        var seen = new RuleFacts(contact.channel(), contact.topic(), topic.map(Topic::group).orElse(null), topic.isPresent(),
                topic.map(known -> known.directlyAnswerableOn(day)).orElse(false), contact.answer().outcome(),
                contact.wantsHandover(), contact.exclusion() != null, contact.isReopened(), contact.chases() != null,
                calendar(contact, null).isOpenAt(contact.occurredAt()),
                contact.likelyTopic().map(Suggestion::topic).orElse(null),
                contact.likelyTopic().map(Suggestion::certainty).orElse(null), contact.urgency(),
                load.apply(contact.municipality()));
        return new DecisionFacts(knowledge.versions(), contact, seen, contact.termFrom(), promised);
    }

    /// @param department null for the front office
    private WorkingCalendar calendar(KnownContact contact, String department) {
        return knowledge.calendars().of(contact.municipality(), department, contact.channel());
    }

    private ServiceNorm term(Rule rule, KnownContact contact, Optional<Topic> topic) {
        return knowledge.catalogue().norm(rule.answerWorkingDays(), topic.orElse(null), contact.channel());
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
