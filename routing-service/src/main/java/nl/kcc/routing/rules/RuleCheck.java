package nl.kcc.routing.rules;

import static nl.kcc.routing.rules.RuleTableFile.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.kcc.events.Channel;
import nl.kcc.events.Destination;
import nl.kcc.routing.catalogue.Catalogue;

/// Checks one rule of the file, and makes it a [Rule].
record RuleCheck(RuleTableFile.Entry entry, Catalogue catalogue) {

    Rule rule() {
        RuleTableFile.Then then = entry.then();
        demand(then != null && then.destination() != null, "regel %s zegt niet waarheen (then.destination)", entry.id());
        demand(then.reason() != null && then.reason().matches("[A-Z]+(_[A-Z]+)*"),
                "regel %s heeft geen reden in hoofdletters (then.reason)", entry.id());
        boolean back = then.destination() == Destination.BACK_OFFICE;
        demand(then.department() == null || back,
                "regel %s noemt een afdeling maar gaat niet naar de back office", entry.id());
        demand(then.department() == null || catalogue.department(then.department()).isPresent(),
                "regel %s noemt de onbekende afdeling %s", entry.id(), then.department());
        boolean owed = then.answerOwed() == null || then.answerOwed();
        demand(owed || !back, "regel %s gaat naar de back office en is dus een antwoord schuldig", entry.id());
        demand(then.answerWorkingDays() == null || owed && then.answerWorkingDays() >= 1,
                "regel %s heeft een antwoordtermijn die geen termijn is (then.answerWorkingDays)", entry.id());
        List<Condition> conditions = conditions();
        return new Rule(entry.id(), conditions, then.destination(), then.reason(), then.department(), owed,
                then.answerWorkingDays(), explanation(conditions, back, owed));
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (!entry.isDefault()) {
            entry.when().forEach((field, value) -> {
                Fact fact = Fact.named(field).orElse(null);
                demand(fact != null, "regel %s kijkt naar het onbekende gegeven %s", entry.id(), field);
                List<String> accepted = texts(value);
                demand(!accepted.isEmpty(), "regel %s noemt geen waarde voor %s", entry.id(), field);
                accepted.forEach(one -> demand(possible(fact, one),
                        "regel %s noemt voor %s de onbekende waarde %s", entry.id(), field, one));
                conditions.add(new Condition(fact, accepted));
            });
        }
        return conditions;
    }

    private boolean possible(Fact fact, String value) {
        return switch (fact) {
            case CHANNEL -> Arrays.stream(Channel.values()).anyMatch(channel -> channel.name().equals(value));
            case TOPIC -> catalogue.topic(value).isPresent();
            default -> value.equals("true") || value.equals("false");
        };
    }

    private Explanation explanation(List<Condition> conditions, boolean back, boolean owed) {
        demand(entry.explanation() != null && !entry.explanation().isBlank(), "regel %s heeft geen uitleg", entry.id());
        var explanation = new Explanation(entry.explanation());
        Set<String> available = new HashSet<>();
        if (back) {
            available.add(Explanation.DEPARTMENT);
        }
        if (owed) {
            available.add(Explanation.DUE);
        }
        if (conditions.stream().anyMatch(RuleCheck::impliesTopic)) {
            available.add(Explanation.TOPIC);
        }
        for (String place : explanation.places()) {
            demand(available.contains(place), "in de uitleg van regel %s is {%s} onbekend of niet altijd in te vullen",
                    entry.id(), place);
        }
        demand(explanation.isWellFormed(), "in de uitleg van regel %s staat een accolade die niet sluit of niet opent",
                entry.id());
        return explanation;
    }

    private static boolean impliesTopic(Condition condition) {
        return switch (condition.fact()) {
            case TOPIC_KNOWN, DIRECTLY_ANSWERABLE -> condition.accepted().equals(List.of("true"));
            case TOPIC -> true;
            default -> false;
        };
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
