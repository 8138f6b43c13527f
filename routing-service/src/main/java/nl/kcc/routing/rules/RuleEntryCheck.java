package nl.kcc.routing.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// Checks one rule of the document, and makes it a [Rule].
record RuleEntryCheck(RuleTableDocument.Entry entry, String place, Catalogue catalogue, Flaws flaws) {

    private static final RuleTableDocument.Result NOTHING = new RuleTableDocument.Result(null, null, null, null, null);
    /// From 0 to 1, as JSON numbers are written.
    private static final Pattern SHARE = Pattern.compile("0|1|0\\.\\d{1,6}|1\\.0{1,6}");

    /// The rule; to be used only when nothing was found.
    Rule rule() {
        RuleTableDocument.Result then = Objects.requireNonNullElse(entry.then(), NOTHING);
        demand(then.destination() != null, Kind.MISSING, "%s zegt niet waarheen (then.destination)", place);
        demand(then.reason() != null && then.reason().matches("[A-Z]+(_[A-Z]+)*"), Kind.MALFORMED,
                "%s heeft geen reden in hoofdletters (then.reason)", place);
        boolean back = then.destination() == Destination.BACK_OFFICE;
        demand(then.department() == null || back || then.destination() == null, Kind.CONTRADICTORY,
                "%s noemt een afdeling maar gaat niet naar de back office", place);
        demand(then.department() == null || catalogue.department(then.department()).isPresent(), Kind.UNKNOWN,
                "%s noemt de onbekende afdeling %s", place, then.department());
        boolean owed = then.answerOwed() == null || then.answerOwed();
        demand(owed || !back, Kind.CONTRADICTORY, "%s gaat naar de back office en is dus een antwoord schuldig", place);
        demand(then.answerWorkingDays() == null || owed && then.answerWorkingDays() >= 1, Kind.OUT_OF_RANGE,
                "%s heeft een antwoordtermijn die geen termijn is (then.answerWorkingDays)", place);
        List<Condition> conditions = conditions();
        return new Rule(entry.id(), conditions, then.destination(), then.reason(), then.department(), owed,
                then.answerWorkingDays(), explanation(conditions, back, owed));
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (!entry.isDefault()) {
            entry.when().forEach((field, value) -> {
                List<String> accepted = texts(value);
                demand(!accepted.isEmpty(), Kind.MISSING, "%s noemt geen waarde voor %s", place, field);
                RuleFact.named(field).ifPresentOrElse(fact -> conditions.add(condition(fact, accepted)),
                        () -> flaws.add(place, Kind.UNKNOWN, "%s kijkt naar het onbekende gegeven %s", place, field));
            });
        }
        return conditions;
    }

    private Condition condition(RuleFact fact, List<String> accepted) {
        accepted.forEach(one -> demand(isPossible(fact, one), Kind.UNKNOWN, "%s noemt voor %s de onbekende waarde %s", place,
                fact.field(), one));
        demand(!fact.isThreshold() || accepted.size() <= 1, Kind.CONTRADICTORY, "%s noemt voor %s meer dan één grens", place,
                fact.field());
        return new Condition(fact, accepted);
    }

    private boolean isPossible(RuleFact fact, String value) {
        return switch (fact) {
            case CHANNEL -> Arrays.stream(Channel.values()).anyMatch(channel -> channel.name().equals(value));
            case TOPIC, SUGGESTED_TOPIC -> catalogue.topic(value).isPresent();
            case SUGGESTED_CERTAINTY -> SHARE.matcher(value).matches();
            default -> value.equals("true") || value.equals("false");
        };
    }

    private Explanation explanation(List<Condition> conditions, boolean back, boolean owed) {
        demand(entry.explanation() != null && !entry.explanation().isBlank(), Kind.MISSING, "%s heeft geen uitleg", place);
        var explanation = new Explanation(Objects.requireNonNullElse(entry.explanation(), ""));
        Set<String> available = new HashSet<>();
        if (back) {
            available.add(Explanation.DEPARTMENT);
        }
        if (owed) {
            available.add(Explanation.DUE);
        }
        if (conditions.stream().anyMatch(RuleEntryCheck::impliesTopic)) {
            available.add(Explanation.TOPIC);
        }
        for (String name : explanation.places()) {
            demand(available.contains(name), Kind.UNKNOWN,
                    "in de uitleg van %s is {%s} onbekend of niet altijd in te vullen", place, name);
        }
        demand(explanation.isWellFormed(), Kind.MALFORMED,
                "in de uitleg van %s staat een accolade die niet sluit of niet opent", place);
        return explanation;
    }

    private static boolean impliesTopic(Condition condition) {
        return switch (condition.fact()) {
            case TOPIC_KNOWN, DIRECTLY_ANSWERABLE -> condition.accepted().equals(List.of("true"));
            case TOPIC -> true;
            default -> false;
        };
    }

    private void demand(boolean holds, Kind kind, String message, Object... details) {
        flaws.demand(holds, place, kind, message, details);
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
