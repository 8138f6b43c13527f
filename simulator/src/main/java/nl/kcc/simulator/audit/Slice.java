package nl.kcc.simulator.audit;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.kcc.simulator.ledger.Entry;

/// Which contacts a question is about, days apart.
///
/// @param filters values by dimension; a dimension that is not in it filters nothing
record Slice(Map<String, List<String>> filters) {

    static Slice of(List<String> municipalities) {
        return new Slice(Map.of("municipality", municipalities));
    }

    Slice and(String dimension, List<String> values) {
        var more = new TreeMap<>(filters);
        more.put(dimension, values);
        return new Slice(more);
    }

    Slice without(Collection<String> dimensions) {
        var fewer = new TreeMap<>(filters);
        fewer.keySet().removeAll(dimensions);
        return new Slice(fewer);
    }

    /// To follow other parameters.
    String query() {
        return filters.entrySet().stream().flatMap(filter -> filter.getValue().stream()
                .map(value -> "&" + filter.getKey() + "=" + value)).collect(joining());
    }

    boolean holds(Entry entry) {
        return filters.entrySet().stream()
                .allMatch(filter -> filter.getValue().contains(key(entry, filter.getKey())));
    }

    /// Where an entry is in this dimension.
    static String key(Entry entry, String dimension) {
        return switch (dimension) {
            case "municipality" -> entry.dossier().origin().municipality();
            case "channel" -> entry.dossier().origin().channel();
            case "topic" -> entry.topic();
            case "department" -> entry.department();
            case "reason" -> entry.reason();
            case "day" -> entry.day().toString();
            case "week" -> DateTimeFormatter.ISO_WEEK_DATE.format(entry.day()).substring(0, "2026-W10".length());
            case "month" -> entry.day().toString().substring(0, "2026-03".length());
            default -> throw new IllegalArgumentException("no such dimension: " + dimension);
        };
    }
}
