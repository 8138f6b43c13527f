package nl.kcc.routing.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// Checks one rule of the document by itself.
record RuleEntryCheck(RuleTableDocument.Entry entry, String place, Catalogue catalogue, Flaws flaws) {

    private static final RuleTableDocument.Result NOTHING = new RuleTableDocument.Result(null, null, null, null, null);
    private static final int LONGEST_REASON = 40;
    private static final int LONGEST_SENTENCE = 500;
    /// A year of working days; nothing that is promised takes longer.
    private static final int LONGEST_TERM = 260;
    /// From 0 to 1, as JSON numbers are written.
    private static final Pattern SHARE = Pattern.compile("0|1|0\\.\\d{1,6}|1\\.0{1,6}");

    /// Adds everything that is wrong with it to the flaws.
    void demandAll() {
        RuleTableDocument.Result then = Objects.requireNonNullElse(entry.then(), NOTHING);
        demand(then.destination() != null, Kind.MISSING, "%s zegt niet waarheen (then.destination)", place);
        demand(then.reason() != null && then.reason().length() <= LONGEST_REASON && then.reason().matches("[A-Z]+(_[A-Z]+)*"),
                then.reason() == null ? Kind.MISSING : Kind.MALFORMED, "%s heeft geen reden in hoofdletters (then.reason)",
                place);
        boolean back = then.destination() == Destination.BACK_OFFICE;
        demand(then.department() == null || back || then.destination() == null, Kind.CONTRADICTORY,
                "%s noemt een afdeling maar gaat niet naar de back office", place);
        demand(then.department() == null || catalogue.department(then.department()).isPresent(), Kind.UNKNOWN,
                "%s noemt de onbekende afdeling %s", place, then.department());
        boolean owed = then.isAnswerOwed();
        demand(owed || !back, Kind.CONTRADICTORY, "%s gaat naar de back office en is dus een antwoord schuldig", place);
        demand(owed || then.answerWorkingDays() == null, Kind.CONTRADICTORY,
                "%s noemt een antwoordtermijn maar is geen antwoord schuldig", place);
        demand(then.answerWorkingDays() == null
                || then.answerWorkingDays() >= 1 && then.answerWorkingDays() <= LONGEST_TERM, Kind.OUT_OF_RANGE,
                "%s heeft een antwoordtermijn die geen termijn is: kies 1 tot en met %d werkdagen (then.answerWorkingDays)",
                place, LONGEST_TERM);
        if (!entry.isDefault()) {
            entry.when().forEach(this::demandCondition);
        }
        demandExplanation(back, owed);
    }

    private void demandCondition(String field, Object value) {
        List<String> accepted = RuleTableDocument.Entry.accepted(value);
        demand(!accepted.isEmpty() && value != null, Kind.MISSING, "%s noemt geen waarde voor %s", place, field);
        RuleFact fact = RuleFact.named(field).orElse(null);
        if (fact == null) {
            flaws.add(place, Kind.UNKNOWN, "%s kijkt naar het onbekende gegeven %s", place, field);
            return;
        }
        if (value != null) {
            accepted.forEach(
                    one -> demand(isPossible(fact, one), Kind.UNKNOWN, "%s noemt voor %s de onbekende waarde %s", place,
                            field, one));
        }
        demand(!fact.isThreshold() || accepted.size() <= 1, Kind.CONTRADICTORY, "%s noemt voor %s meer dan één grens", place,
                field);
    }

    private boolean isPossible(RuleFact fact, String value) {
        return switch (fact) {
            case CHANNEL -> isOneOf(Channel.values(), value);
            case OUTCOME -> isOneOf(Outcome.values(), value);
            case URGENCY -> isOneOf(Urgency.values(), value);
            case LOAD -> isOneOf(Workload.values(), value);
            case TOPIC, SUGGESTED_TOPIC ->
                catalogue.topic(value).filter(topic -> topic.withdrawnFrom() == null).isPresent();
            case GROUP -> catalogue.group(value).isPresent();
            case SUGGESTED_CERTAINTY -> SHARE.matcher(value).matches();
            case TOPIC_KNOWN, DIRECTLY_ANSWERABLE, OUTCOME_GIVEN, HANDOVER_ASKED, EXCLUDED, REOPENED, CHASER,
                    WITHIN_OPENING_HOURS ->
                value.equals("true") || value.equals("false");
        };
    }

    private static boolean isOneOf(Enum<?>[] known, String value) {
        return Arrays.stream(known).anyMatch(one -> one.name().equals(value));
    }

    private void demandExplanation(boolean back, boolean owed) {
        String sentence = Objects.requireNonNullElse(entry.explanation(), "");
        demand(!sentence.isBlank(), Kind.MISSING, "%s heeft geen uitleg", place);
        demand(sentence.length() <= LONGEST_SENTENCE, Kind.OUT_OF_RANGE, "de uitleg van %s is langer dan %d tekens", place,
                LONGEST_SENTENCE);
        demand(sentence.chars().noneMatch(Character::isISOControl) && StandardCharsets.UTF_8.newEncoder().canEncode(sentence),
                Kind.MALFORMED, "in de uitleg van %s staat een teken dat geen letter of leesteken is", place);
        var explanation = new Explanation(sentence);
        Set<String> available = new HashSet<>();
        if (back) {
            available.add(Explanation.DEPARTMENT);
        }
        if (owed) {
            available.add(Explanation.DUE);
        }
        if (!entry.isDefault() && entry.when().entrySet().stream().anyMatch(RuleEntryCheck::impliesTopic)) {
            available.add(Explanation.TOPIC);
        }
        for (String name : explanation.places()) {
            demand(available.contains(name), Kind.UNKNOWN,
                    "in de uitleg van %s is {%s} onbekend of niet altijd in te vullen", place, name);
        }
        demand(explanation.isWellFormed(), Kind.MALFORMED,
                "in de uitleg van %s staat een accolade die niet sluit of niet opent", place);
    }

    private static boolean impliesTopic(Map.Entry<String, Object> condition) {
        return RuleFact.named(condition.getKey()).map(fact -> switch (fact) {
            case TOPIC_KNOWN, DIRECTLY_ANSWERABLE ->
                RuleTableDocument.Entry.accepted(condition.getValue()).equals(List.of("true"));
            case TOPIC, GROUP -> true;
            case CHANNEL, OUTCOME, OUTCOME_GIVEN, HANDOVER_ASKED, EXCLUDED, REOPENED, CHASER, WITHIN_OPENING_HOURS,
                    SUGGESTED_TOPIC, SUGGESTED_CERTAINTY, URGENCY, LOAD ->
                false;
        }).orElse(false);
    }

    private void demand(boolean holds, Kind kind, String message, Object... details) {
        flaws.demand(holds, place, kind, message, details);
    }
}
