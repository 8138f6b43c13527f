package nl.kcc.routing.rules;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import nl.kcc.routing.rules.RuleVerdict.Checked;
import nl.kcc.routing.rules.RuleVerdict.LookedAt;

/// Says in one Dutch sentence why a rule decided, or did not.
///
/// @param topicName of a code
public record RuleInWords(UnaryOperator<String> topicName) {

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("true", "ja"), Map.entry("false", "nee"),
            Map.entry("PHONE", "telefoon"), Map.entry("COUNTER", "balie"), Map.entry("EMAIL", "e-mail"),
            Map.entry("WEB", "webformulier"), Map.entry("ANSWERED", "beantwoord"),
            Map.entry("ANSWERED_AFTER_CONSULT", "beantwoord na overleg"), Map.entry("REFERRED", "verwezen"),
            Map.entry("WARM_SETTLED", "doorverbonden en opgelost"), Map.entry("CITIZEN_RETURNS", "inwoner komt terug"),
            Map.entry("LIFE_THREATENING", "levensgevaar"), Map.entry("GAS_LEAK", "gaslek"),
            Map.entry("LOSING_HOME", "dreigt op straat te staan"), Map.entry("URGENT", "haast"), Map.entry("LOW", "rustig"),
            Map.entry("NORMAL", "gewoon"), Map.entry("HIGH", "druk"));

    /// Why it decided.
    public String why(LookedAt fired) {
        return fired.conditions().isEmpty()
                ? "Regel %s is toegepast, omdat geen andere regel paste.".formatted(fired.rule())
                : "Regel %s is toegepast: %s.".formatted(fired.rule(), seen(fired.conditions()));
    }

    /// Why it decided where another one should have.
    public String whyInsteadOf(String failed, LookedAt fired) {
        return "Regel %s is toegepast, omdat regel %s niet kon worden toegepast.".formatted(fired.rule(), failed);
    }

    /// What kept the contact from it.
    public String whyNot(LookedAt nearest) {
        List<Checked> unmet = nearest.conditions().stream().filter(condition -> !condition.held()).toList();
        return unmet.isEmpty() ? "Regel %s paste ook, maar kwam niet aan de beurt.".formatted(nearest.rule())
                : "Regel %s paste net niet: %s.".formatted(nearest.rule(), unmet.stream()
                        .map(one -> "%s moest %s zijn en was %s".formatted(name(one), accepted(one), value(one, one.actual())))
                        .collect(Collectors.joining(", en ")));
    }

    private String seen(List<Checked> conditions) {
        return conditions.stream().map(one -> name(one) + " is " + value(one, one.actual()))
                .collect(Collectors.joining(", en "));
    }

    private String accepted(Checked condition) {
        String any = condition.accepted().stream().map(value -> value(condition, value)).collect(Collectors.joining(" of "));
        return fact(condition) == RuleFact.SUGGESTED_CERTAINTY ? "minstens " + any : any;
    }

    /// What joins the work under way is no fact of a rule; one of an older program has no name.
    private static String name(Checked condition) {
        RuleFact fact = fact(condition);
        return fact != null ? fact.dutchName()
                : condition.fact().equals(RuleVerdict.CHASER_OF_WORK) ? "ligt al bij een afdeling" : condition.fact();
    }

    private String value(Checked condition, String value) {
        if (value == null) {
            return "onbekend";
        }
        RuleFact fact = fact(condition);
        return fact == RuleFact.TOPIC || fact == RuleFact.SUGGESTED_TOPIC ? "‘" + topicName.apply(value) + "’"
                : fact == RuleFact.SUGGESTED_CERTAINTY ? value.replace('.', ',') : WORDS.getOrDefault(value, value);
    }

    private static RuleFact fact(Checked condition) {
        return RuleFact.named(condition.fact()).orElse(null);
    }
}
