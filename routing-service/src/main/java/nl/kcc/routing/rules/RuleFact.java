package nl.kcc.routing.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// The facts by the names the rule table uses.
enum RuleFact {
    CHANNEL("channel", facts -> facts.channel().name()),
    TOPIC("topic", RuleFacts::topic),
    TOPIC_KNOWN("topicKnown", RuleFacts::topicKnown),
    DIRECTLY_ANSWERABLE("directlyAnswerable", RuleFacts::directlyAnswerable),
    OUTCOME_GIVEN("outcomeGiven", RuleFacts::outcomeGiven),
    HANDOVER_ASKED("handoverAsked", RuleFacts::handoverAsked),
    EXCLUDED("excluded", RuleFacts::excluded),
    REOPENED("reopened", RuleFacts::reopened),
    WITHIN_OPENING_HOURS("withinOpeningHours", RuleFacts::withinOpeningHours),
    SUGGESTED_TOPIC("suggestedTopic", RuleFacts::suggestedTopic),
    SUGGESTED_CERTAINTY("suggestedCertainty", RuleFacts::suggestedCertainty);

    private final String field;
    private final Function<RuleFacts, Object> value;

    RuleFact(String field, Function<RuleFacts, Object> value) {
        this.field = field;
        this.value = value;
    }

    static Optional<RuleFact> named(String field) {
        return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
    }

    String field() {
        return field;
    }

    /// Whether a rule names the least that is enough, and not each value that is.
    boolean isThreshold() {
        return this == SUGGESTED_CERTAINTY;
    }

    /// As text; null when unknown.
    String in(RuleFacts facts) {
        Object found = value.apply(facts);
        return found == null ? null : found.toString();
    }
}
