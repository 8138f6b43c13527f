package nl.kcc.routing.rulefiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import nl.kcc.events.Destination;
import nl.kcc.routing.rules.RuleTableDocument;
import nl.kcc.routing.rules.RuleTableDocument.Entry;
import nl.kcc.routing.rules.RuleTableDocument.Result;

/// The columns of a table of rules beside its conditions, which are those of [RuleTableDocument#facts].
enum RuleColumn {
    ID("id"),
    DESTINATION("destination"),
    REASON("reason"),
    DEPARTMENT("department"),
    ANSWER_OWED("answerOwed"),
    ANSWER_WORKING_DAYS("answerWorkingDays"),
    EXPLANATION("explanation");

    private final String field;

    RuleColumn(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /// As text; null for nothing.
    String of(Entry rule) {
        Object value = switch (this) {
            case ID -> rule.id();
            case DESTINATION -> rule.then() == null ? null : rule.then().destination();
            case REASON -> rule.then() == null ? null : rule.then().reason();
            case DEPARTMENT -> rule.then() == null ? null : rule.then().department();
            case ANSWER_OWED -> rule.then() == null ? null : rule.then().answerOwed();
            case ANSWER_WORKING_DAYS -> rule.then() == null ? null : rule.then().answerWorkingDays();
            case EXPLANATION -> rule.explanation();
        };
        return value == null ? null : value.toString();
    }

    /// One rule of a file, from its texts.
    ///
    /// @param conditions by fact; facts that count are there alone
    /// @param cells by [#field], without those that are empty
    /// @param fault takes what cannot be understood
    static Entry rule(Map<String, List<String>> conditions, Map<String, String> cells, BiConsumer<String, String> fault) {
        Map<String, Object> when = new LinkedHashMap<>();
        conditions.forEach((fact, texts) -> when.put(fact, RuleTableDocument.condition(fact, texts)));
        Map<RuleColumn, String> texts = new LinkedHashMap<>();
        for (RuleColumn column : values()) {
            texts.put(column, cells.get(column.field));
        }
        var then = new Result(destination(texts.get(DESTINATION), fault), texts.get(REASON), texts.get(DEPARTMENT),
                yesOrNo(texts.get(ANSWER_OWED), fault), days(texts.get(ANSWER_WORKING_DAYS), fault));
        return new Entry(texts.get(ID), when.isEmpty() ? null : when, then, texts.get(EXPLANATION));
    }

    static List<String> allFields() {
        List<String> all = new ArrayList<>(List.of(ID.field));
        all.addAll(RuleTableDocument.facts());
        for (RuleColumn column : values()) {
            if (column != ID) {
                all.add(column.field);
            }
        }
        return all;
    }

    private static Destination destination(String text, BiConsumer<String, String> fault) {
        for (Destination destination : Destination.values()) {
            if (destination.name().equals(text)) {
                return destination;
            }
        }
        if (text != null) {
            fault.accept(DESTINATION.field, "de bestemming moet FRONT_OFFICE of BACK_OFFICE zijn");
        }
        return null;
    }

    private static Boolean yesOrNo(String text, BiConsumer<String, String> fault) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            fault.accept(ANSWER_OWED.field, "vul true of false in");
            return null;
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private static Integer days(String text, BiConsumer<String, String> fault) {
        if (text != null && !text.matches("-?\\d{1,6}")) {
            fault.accept(ANSWER_WORKING_DAYS.field, "vul een heel aantal werkdagen in");
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }
}
