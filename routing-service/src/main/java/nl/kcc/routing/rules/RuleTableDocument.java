package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The rule table as people edit it.
///
/// @param version the number that a file gives itself; it counts at the first import alone, and may be left out
public record RuleTableDocument(Integer version, List<Entry> rules) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 60;

    /// @param when fact to value, or to a list of values of which one suffices; left out by the default rule
    public record Entry(String id, Map<String, Object> when, Result then, String explanation) {

        boolean isDefault() {
            return when == null || when.isEmpty();
        }

        /// Only of what was checked.
        Rule rule() {
            List<Condition> conditions = isDefault() ? List.of()
                    : when.entrySet().stream().map(one -> new Condition(RuleFact.named(one.getKey()).orElseThrow(),
                            accepted(one.getValue()))).toList();
            return new Rule(id, conditions, then.destination(), then.reason(), then.department(),
                    then.isAnswerOwed(), then.answerWorkingDays(), new Explanation(explanation));
        }

        /// @param value one, or a list
        public static List<String> accepted(Object value) {
            return value instanceof List<?> several ? several.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
        }
    }

    /// What follows when the conditions hold.
    public record Result(Destination destination, String reason, String department, Boolean answerOwed,
            Integer answerWorkingDays) {

        boolean isAnswerOwed() {
            return answerOwed == null || answerOwed;
        }
    }

    /// What conditions may look at, by the names that the document uses.
    public static List<String> facts() {
        return Stream.of(RuleFact.values()).map(RuleFact::field).toList();
    }

    /// The value of a condition as a document has it: yes or no, a limit, a text, or a list of texts.
    ///
    /// @param fact one of [#facts]
    /// @param texts not empty
    public static Object condition(String fact, List<String> texts) {
        String first = texts.getFirst();
        RuleFact of = RuleFact.named(fact).orElseThrow();
        if (texts.size() > 1) {
            return texts;
        }
        if (of.isYesOrNo() && (first.equals("true") || first.equals("false"))) {
            return Boolean.valueOf(first);
        }
        return of.isThreshold() && first.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.valueOf(first) : first;
    }

    /// @param number the version under which it is stored
    /// @return the table; to be used only when nothing was found
    public RuleTable checked(int number, Catalogue catalogue, Flaws flaws) {
        flaws.demand(version == null || version >= 1, "version", Kind.OUT_OF_RANGE,
                "de versie (version) moet 1 of hoger zijn");
        List<Rule> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries().size(); i++) {
            if (entries().get(i) != null) {
                check(i + 1, ids, catalogue, flaws).ifPresent(rule -> {
                    checked.stream().filter(earlier -> earlier.leavesNothingFor(rule)).findFirst()
                            .ifPresent(earlier -> flaws.add("regel " + rule.id(), Kind.UNREACHABLE,
                                    "regel %s kan nooit aan de beurt komen, want regel %s gaat voor", rule.id(), earlier.id()));
                    checked.add(rule);
                });
            }
        }
        checkEnd(flaws);
        return new RuleTable(number, checked);
    }

    /// @param number under which it is stored
    /// @return the table of a version that was checked when it came into force
    public RuleTable trusted(int number) {
        return new RuleTable(number, entries().stream().map(Entry::rule).toList());
    }

    /// Checks one rule by itself.
    ///
    /// @param position from 1
    /// @param ids of the rules before it
    /// @return the rule, unless something was found: what a flawed rule takes from others nobody can tell
    Optional<Rule> check(int position, Set<String> ids, Catalogue catalogue, Flaws flaws) {
        int before = flaws.count();
        Entry entry = entries().get(position - 1);
        if (entry == null) {
            flaws.add("regel " + position, Kind.MISSING, "regel %d is leeg", position);
            return Optional.empty();
        }
        boolean hasId = flaws.demand(entry.id() != null && entry.id().length() <= LONGEST_ID && entry.id().matches(ID),
                "regel " + position, Kind.MALFORMED,
                "regel %d heeft geen geldige id (kleine letters, cijfers en streepjes)", position);
        String place = "regel " + (hasId ? entry.id() : position);
        flaws.demand(!hasId || ids.add(entry.id()), place, Kind.DOUBLE, "regel %s staat er twee keer in", entry.id());
        new RuleEntryCheck(entry, place, catalogue, flaws).demandAll();
        return flaws.count() > before ? Optional.empty() : Optional.of(entry.rule());
    }

    /// That there is a rule, and that the last one takes whatever the others left.
    void checkEnd(Flaws flaws) {
        flaws.demand(!entries().isEmpty(), "rules", Kind.MISSING, "er staat geen regel in");
        Entry last = entries().isEmpty() ? null : entries().getLast();
        flaws.demand(last == null || last.isDefault(), last == null ? "" : "regel " + last.id(), Kind.MISSING,
                "de laatste regel moet zonder voorwaarden (when) zijn, zodat er altijd een besluit is");
    }

    List<Entry> entries() {
        return rules == null ? List.of() : rules;
    }
}
