package nl.kcc.simulator.truth;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// How many contacts stand in each state.
public record Figures(Map<Counted, Long> counts) {

    public static Figures of(Collection<KnownContact> contacts) {
        var counts = new EnumMap<Counted, Long>(Counted.class);
        contacts.forEach(contact -> counts.merge(contact.state(), 1L, Long::sum));
        return new Figures(counts);
    }

    /// Reads the counts of one total or group of `GET /v1/kpi`.
    public static Figures of(JsonNode kpi) {
        var counts = new EnumMap<Counted, Long>(Counted.class);
        for (var state : Counted.values()) {
            counts.put(state, kpi.path(field(state)).asLong());
        }
        return new Figures(counts);
    }

    public long count(Counted state) {
        return counts.getOrDefault(state, 0L);
    }

    public long registered() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public Figures minus(Figures earlier) {
        var counts = new EnumMap<Counted, Long>(Counted.class);
        for (var state : Counted.values()) {
            counts.put(state, count(state) - earlier.count(state));
        }
        return new Figures(counts);
    }

    public boolean same(Figures other) {
        return minus(other).counts().values().stream().allMatch(difference -> difference == 0);
    }

    private static String field(Counted state) {
        return switch (state) {
            case EXCLUDED -> "excluded";
            case HANDED_OVER -> "handedOver";
            case REOPENED -> "reopened";
            case OVERDUE -> "overdue";
            case CITIZEN_RETURNS -> "citizenReturns";
            case WARM_SETTLED -> "warmSettled";
            case SETTLED -> "settled";
            case OPEN -> "open";
        };
    }
}
