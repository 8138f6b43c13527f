package nl.kcc.routing.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// The facts by the names the rule table uses.
enum RuleFact {
    CHANNEL("channel", "kanaal", facts -> facts.channel().name()),
    TOPIC("topic", "onderwerp", RuleFacts::topic),
    GROUP("group", "onderwerpgroep", RuleFacts::group),
    TOPIC_KNOWN("topicKnown", "onderwerp bekend", RuleFacts::topicKnown),
    DIRECTLY_ANSWERABLE("directlyAnswerable", "direct te beantwoorden", RuleFacts::directlyAnswerable),
    OUTCOME("outcome", "uitkomst", RuleFacts::outcome),
    OUTCOME_GIVEN("outcomeGiven", "uitkomst bekend", facts -> facts.outcome() != null),
    HANDOVER_ASKED("handoverAsked", "overdracht gevraagd", RuleFacts::handoverAsked),
    EXCLUDED("excluded", "telt niet mee", RuleFacts::excluded),
    REOPENED("reopened", "heropend", RuleFacts::reopened),
    CHASER("chaser", "vraagt er weer naar", RuleFacts::chaser),
    WITHIN_OPENING_HOURS("withinOpeningHours", "binnen openingstijd", RuleFacts::withinOpeningHours),
    SUGGESTED_TOPIC("suggestedTopic", "vermoedelijk onderwerp", RuleFacts::suggestedTopic),
    SUGGESTED_CERTAINTY("suggestedCertainty", "zekerheid van het vermoeden", RuleFacts::suggestedCertainty),
    URGENCY("urgency", "spoed", RuleFacts::urgency),
    LOAD("load", "drukte bij de front office", RuleFacts::load);

    private final String field;
    private final String dutchName;
    private final Function<RuleFacts, Object> value;

    RuleFact(String field, String dutchName, Function<RuleFacts, Object> value) {
        this.field = field;
        this.dutchName = dutchName;
        this.value = value;
    }

    static Optional<RuleFact> named(String field) {
        return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
    }

    String field() {
        return field;
    }

    /// As an agent reads it.
    String dutchName() {
        return dutchName;
    }

    /// Whether a rule names the least that is enough, and not each value that is.
    boolean isThreshold() {
        return this == SUGGESTED_CERTAINTY;
    }

    boolean isYesOrNo() {
        return switch (this) {
            case TOPIC_KNOWN, DIRECTLY_ANSWERABLE, OUTCOME_GIVEN, HANDOVER_ASKED, EXCLUDED, REOPENED, CHASER,
                    WITHIN_OPENING_HOURS ->
                true;
            case CHANNEL, TOPIC, GROUP, OUTCOME, SUGGESTED_TOPIC, SUGGESTED_CERTAINTY, URGENCY, LOAD -> false;
        };
    }

    /// As text; null when unknown.
    String in(RuleFacts facts) {
        Object found = value.apply(facts);
        return found == null ? null : found.toString();
    }
}
