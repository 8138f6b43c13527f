package nl.kcc.routing.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// The facts by the names the rule table uses.
enum Fact {
    CHANNEL("channel", facts -> facts.channel().name()),
    TOPIC("topic", Facts::topic),
    TOPIC_KNOWN("topicKnown", Facts::topicKnown),
    DIRECTLY_ANSWERABLE("directlyAnswerable", Facts::directlyAnswerable),
    OUTCOME_GIVEN("outcomeGiven", Facts::outcomeGiven),
    HANDOVER_ASKED("handoverAsked", Facts::handoverAsked),
    EXCLUDED("excluded", Facts::excluded),
    REOPENED("reopened", Facts::reopened),
    WITHIN_OPENING_HOURS("withinOpeningHours", Facts::withinOpeningHours);

    private final String field;
    private final Function<Facts, Object> value;

    Fact(String field, Function<Facts, Object> value) {
        this.field = field;
        this.value = value;
    }

    static Optional<Fact> named(String field) {
        return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
    }

    String field() {
        return field;
    }

    boolean isYesOrNo() {
        return this != CHANNEL && this != TOPIC;
    }

    /// As text; null when unknown.
    String in(Facts facts) {
        Object found = value.apply(facts);
        return found == null ? null : found.toString();
    }
}
