package nl.kcc.routing.decision;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.rules.Rule;
import nl.kcc.routing.rules.RuleFacts;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.standing.RowJson;

/// Takes decisions of the past anew, by other rules, on the facts that were kept with them. Equal facts are judged once. One for
/// each trial; not for several threads at once.
public final class RetakeDecisions {

    private final RuleTable rules;
    private final Decide decide;
    private final Map<RuleFacts, Rule> judged = new HashMap<>();

    /// @param rules to be tried
    /// @param inForce whatever else counts
    public RetakeDecisions(RuleTable rules, Knowledge inForce) {
        this.rules = rules;
        // How busy it was stands with the facts.
        this.decide = new Decide(inForce, _ -> null);
    }

    /// Where a decision led.
    ///
    /// @param department null at the front office
    /// @param dueAt null when no answer is owed
    public record DecidedCourse(Destination destination, String department, Instant dueAt, String rule) {

        public boolean isToDepartment() {
            return destination == Destination.BACK_OFFICE;
        }

        public boolean leadsWhere(DecidedCourse other) {
            return destination == other.destination && Objects.equals(department, other.department);
        }
    }

    /// What was decided, and what would have been.
    ///
    /// @param handoverAsked because the front office asked to hand over
    public record Retaken(DecidedCourse now, DecidedCourse then, boolean handoverAsked) {
    }

    /// SQL that makes JSON of a row of `decision_trace`, without its trace: nine tenths of it, and of no use here.
    ///
    /// @param row its name in the statement
    public static String kept(String row) {
        String columns = Stream.of(DecisionRow.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers())
                        && !field.getName().contains("$")
                        && !field.getName().equals("trace"))
                .map(field -> row + '.' + field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "cast(row_to_json((select kept from (select %s) as kept)) as text)".formatted(columns);
    }

    /// @param kept a row of `decision_trace`, as [#kept] makes it
    /// @return nothing for a decision from before the facts were kept
    public Optional<Retaken> retake(String kept) {
        DecisionRow row = RowJson.read(kept, DecisionRow.class);
        if (row.topicGroup == null) { // not kept at first
            row.topicGroup = decide.knowledge().catalogue().topic(row.topic).map(Topic::group).orElse(null);
        }
        DecisionFacts facts = row.taken();
        if (facts == null) {
            return Optional.empty();
        }
        var now = new DecidedCourse(row.destination, row.department, row.answerDueAt, row.rule);
        // No rule table has a say in what joins the work under way.
        DecidedCourse then = Decide.isAlreadyThere(row.rule) ? now : decide.again(judge(facts.facts()), facts);
        return Optional.of(new Retaken(now, then, facts.facts().handoverAsked()));
    }

    /// How many different facts there were so far.
    public int groups() {
        return judged.size();
    }

    private Rule judge(RuleFacts facts) {
        return judged.computeIfAbsent(facts, rules::first);
    }
}
