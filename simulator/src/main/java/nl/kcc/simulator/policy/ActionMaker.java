package nl.kcc.simulator.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// Makes up actions within a month: under way, done, stopped within a week and after weeks, planned, about one topic, one channel or
/// one municipality, and for norms that are measured in every way or not at all.
final class ActionMaker {
    private final YearMonth month;
    private final JsonNode norms;
    private final List<Map<String, Object>> all = new ArrayList<>();

    /// @param norms as `GET /v1/norms` tells them
    private ActionMaker(YearMonth month, JsonNode norms) {
        this.month = month;
        this.norms = norms;
    }

    /// @param topics the usual ones first
    /// @return bodies for `POST /v1/actions`
    static List<Map<String, Object>> of(YearMonth month, JsonNode norms, List<String> municipalities, List<String> topics) {
        var actions = new ActionMaker(month, norms);
        var first = municipalities.getFirst();
        actions.add("FCR", first, "RUNNING", 15, null, Map.of("municipality", first, "communicatedOn", actions.day(16)));
        actions.add("FCR", first, "STOPPED", 8, 13, Map.of("municipality", first, "communicatedOn", actions.day(16)));
        actions.add("FCR", null, "STOPPED", 16, 30, Map.of());
        actions.add("FCR", null, "STOPPED", 12, 19, Map.of("channel", "PHONE"));
        topics.forEach(topic -> actions.add("FCR", null, "STOPPED", 12, 25, Map.of("topic", topic)));
        actions.add("FCR", municipalities.getLast(), "PLANNED", 20, null, Map.of("municipality", municipalities.getLast()));
        actions.add("ANSWERED_IN_TIME", null, "DONE", 14, 28, Map.of("channel", "EMAIL"));
        actions.add("HANDOVER_IN_TIME", null, "STOPPED", 10, 17, Map.of());
        actions.add("TRANSFERS", null, "RUNNING", 10, 17, Map.of("topic", topics.getFirst()));
        actions.add("ACKNOWLEDGED", null, "RUNNING", 5, null, Map.of());
        return actions.all;
    }

    /// @param municipality whose norm it serves; without one of its own, that of the whole installation
    /// @param from day of the month
    /// @param to day of the month; null while no end is known
    private void add(String metric, String municipality, String status, int from, Integer to, Map<String, Object> more) {
        var norm = norm(metric, municipality);
        if (norm == null) {
            return;
        }
        var action = new LinkedHashMap<String, Object>();
        action.put("norm", norm);
        action.put("title", "%s vanaf dag %d".formatted(metric, from));
        action.put("owner", "Teamleider klantcontact");
        action.put("startedOn", day(from));
        if (to != null) {
            action.put("endsOn", day(to));
        }
        action.put("status", status);
        action.putAll(more);
        all.add(action);
    }

    private String day(int dayOfMonth) {
        return LocalDate.of(month.getYear(), month.getMonth(), Math.min(dayOfMonth, month.lengthOfMonth())).toString();
    }

    /// Null when nobody set such a norm.
    private String norm(String metric, String municipality) {
        String found = null;
        for (var norm : norms) {
            var own = norm.has("municipality") && norm.path("municipality").asText().equals(municipality);
            if (norm.path("metric").asText().equals(metric) && (own || found == null && !norm.has("municipality"))) {
                found = norm.path("id").asText();
            }
        }
        return found;
    }
}
