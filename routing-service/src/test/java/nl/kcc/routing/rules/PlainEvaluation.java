package nl.kcc.routing.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.kcc.routing.rules.RuleTableDocument.Entry;

/// A second, simple way to evaluate a table: on the document as people wrote it, and apart from everything that decides.
public final class PlainEvaluation {

    private PlainEvaluation() {
    }

    /// @return the id of the first rule of which everything is so
    public static String of(RuleTableDocument table, RuleFacts facts) {
        for (Entry entry : table.rules()) {
            if (fits(entry, facts)) {
                return entry.id();
            }
        }
        throw new AssertionError("no rule fits");
    }

    public static boolean fits(Entry entry, RuleFacts facts) {
        for (Map.Entry<String, Object> condition : entry.when() == null ? List.<Map.Entry<String, Object>> of()
                : entry.when().entrySet()) {
            Object seen = value(condition.getKey(), facts);
            Collection<?> wanted = condition.getValue() instanceof Collection<?> several ? several
                    : List.of(condition.getValue());
            boolean so = condition.getKey().equals("suggestedCertainty")
                    ? seen != null && (Double) seen >= (Double) wanted.iterator().next()
                    : wanted.stream().anyMatch(one -> Objects.equals(String.valueOf(one), String.valueOf(seen)));
            if (!so) {
                return false;
            }
        }
        return true;
    }

    private static Object value(String name, RuleFacts facts) {
        return switch (name) {
            case "channel" -> facts.channel();
            case "topic" -> facts.topic();
            case "group" -> facts.group();
            case "topicKnown" -> facts.topicKnown();
            case "directlyAnswerable" -> facts.directlyAnswerable();
            case "outcome" -> facts.outcome();
            case "outcomeGiven" -> facts.outcome() != null;
            case "handoverAsked" -> facts.handoverAsked();
            case "excluded" -> facts.excluded();
            case "reopened" -> facts.reopened();
            case "chaser" -> facts.chaser();
            case "withinOpeningHours" -> facts.withinOpeningHours();
            case "suggestedTopic" -> facts.suggestedTopic();
            case "suggestedCertainty" -> facts.suggestedCertainty();
            case "urgency" -> facts.urgency();
            case "load" -> facts.load();
            default -> throw new AssertionError(name);
        };
    }
}
