package nl.kcc.simulator.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// What a comparison brought to light. Not safe for several threads at once.
public final class Findings {
    private static final int MOST_WITH_CONTACTS = 5;
    private static final int MOST_IDS = 8;

    private final List<Difference> differences = new ArrayList<>();
    private long compared;

    /// A figure that is not what it must be.
    ///
    /// @param where the question, and the group in its answer
    /// @param contacts ids that are in the one and not in the other, each with how it differs; empty where that is unknown
    public record Difference(String where, String figure, Object truth, Object told, List<String> contacts) {
        @Override
        public String toString() {
            return "%s: %s is %s, must be %s%s".formatted(where, figure, told, truth,
                    contacts.isEmpty() ? "" : " " + contacts);
        }
    }

    /// Equal, up to the rounding of a double.
    void compare(String where, String figure, Object truth, Object told) {
        compare(where, figure, truth, told, List::of);
    }

    /// @param contacts looked up only for the first few differences
    void compare(String where, String figure, Object truth, Object told, Supplier<List<String>> contacts) {
        compared++;
        if (!same(truth, told)) {
            differences.add(new Difference(where, figure, truth, told,
                    differences.size() < MOST_WITH_CONTACTS ? contacts.get() : List.of()));
        }
    }

    /// Compares field by field and item by item. What is told beside it, and is a number or true or false, must be known too;
    /// names and sentences are no figures.
    ///
    /// @param truth a map of fields, a list, or a value
    void tree(String where, String figure, Object truth, JsonNode told) {
        switch (truth) {
            case Map<?, ?> fields -> {
                fields.forEach((field, value) -> tree(where, figure + "." + field, value, told.path(field.toString())));
                told.properties().stream().filter(field -> !fields.containsKey(field.getKey()) && isFigure(field.getValue()))
                        .forEach(field -> compare(where, figure + "." + field.getKey(), "known", field.getValue()));
            }
            case List<?> items -> {
                compare(where, figure + " many", (long) items.size(), (long) told.size());
                for (int i = 0; i < items.size(); i++) {
                    tree(where, figure + "[" + i + "]", items.get(i), told.path(i));
                }
            }
            case null -> compare(where, figure, null, ServiceReader.value(told));
            default -> compare(where, figure, truth, ServiceReader.value(told));
        }
    }

    /// @return each id that is in one and not in the other once, `-` before one that is lacking and `+` before one too many;
    ///         the first few
    static List<String> missing(Collection<String> truth, Collection<String> told) {
        var lacking = new TreeSet<>(truth);
        told.forEach(lacking::remove);
        var tooMany = new TreeSet<>(told);
        truth.forEach(tooMany::remove);
        return Stream.concat(lacking.stream().map(id -> "-" + id), tooMany.stream().map(id -> "+" + id)).limit(MOST_IDS)
                .toList();
    }

    private static boolean isFigure(JsonNode told) {
        return told.isNumber() || told.isBoolean() || told.isContainerNode();
    }

    private static boolean same(Object truth, Object told) {
        return truth instanceof Double one && told instanceof Number other
                ? Math.abs(one - other.doubleValue()) < 1e-9
                : Objects.equals(truth, told);
    }

    public boolean equal() {
        return differences.isEmpty();
    }

    /// How many figures were laid beside the truth.
    public long compared() {
        return compared;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
