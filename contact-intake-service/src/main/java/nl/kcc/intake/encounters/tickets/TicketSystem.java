package nl.kcc.intake.encounters.tickets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// What the names of one ticket system mean.
///
/// @param fields where our field stands in its messages, with dots between the levels
/// @param events our event by its word
/// @param passedOver its words for what is no event of ours
/// @param municipalities the code by its name of a branch; empty when it tells codes itself, or none
/// @param zone of its moments that name no offset
record TicketSystem(Map<String, String> fields, Map<String, String> events, Set<String> passedOver,
        Map<String, String> municipalities, ZoneId zone) {

    static final String VISIT_ID = "visitId";
    static final String EVENT = "event";
    static final String AT = "at";
    static final String MUNICIPALITY = "municipality";
    static final String APPOINTMENT = "appointment";
    /// The fields of `POST /v1/visits`; the first three must be there.
    static final List<String> OURS = List.of(VISIT_ID, EVENT, AT, MUNICIPALITY, "ticket", "desk", APPOINTMENT);
    static final List<String> NEEDED = List.of(VISIT_ID, EVENT, AT);

    private static final Set<String> YES = Set.of("true", "ja", "yes", "1");

    /// @param theirs one event, or an array of them
    /// @return an array of ours, without what is passed over; what is missing is missing, and refused later
    /// @throws Problem.InvalidInput for a word, a moment or a branch that nobody told the meaning of
    ArrayNode inOurNames(JsonNode theirs) {
        List<Violation> violations = new ArrayList<>();
        ArrayNode ours = JsonNodeFactory.instance.arrayNode();
        int position = 0;
        for (JsonNode each : theirs.isArray() ? theirs : List.of(theirs)) {
            if (!passedOver.contains(text(each, EVENT))) {
                ours.add(event(each, "[" + position + "].", violations));
            }
            position++;
        }
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
        return ours;
    }

    private ObjectNode event(JsonNode theirs, String where, List<Violation> violations) {
        Map<String, String> told = new TreeMap<>();
        OURS.forEach(field -> {
            String text = text(theirs, field);
            if (!text.isEmpty()) {
                told.put(field, text);
            }
        });
        meant(told, EVENT, events, where, "Dit woord staat niet bij de gebeurtenissen van dit nummersysteem.", violations);
        if (!municipalities.isEmpty()) {
            meant(told, MUNICIPALITY, municipalities, where,
                    "Deze vestiging staat niet bij de gemeenten van dit nummersysteem.",
                    violations);
        }
        told.computeIfPresent(AT, (_, moment) -> moment(moment, where, violations));
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        told.forEach((field, text) -> {
            if (field.equals(APPOINTMENT)) {
                ours.put(field, YES.contains(text.toLowerCase()));
            } else {
                ours.put(field, text);
            }
        });
        return ours;
    }

    private void meant(Map<String, String> told, String field, Map<String, String> meanings, String where, String complaint,
            List<Violation> violations) {
        told.computeIfPresent(field, (_, word) -> {
            if (!meanings.containsKey(word)) {
                violations.add(new Violation(where + fields.get(field), complaint));
            }
            return meanings.get(word);
        });
    }

    /// ISO 8601, or milliseconds since 1970.
    private String moment(String told, String where, List<Violation> violations) {
        try {
            if (told.matches("\\d{12,14}")) {
                return Instant.ofEpochMilli(Long.parseLong(told)).toString();
            }
            return told.matches(".*(Z|[+-]\\d\\d:?\\d\\d)") ? OffsetDateTime.parse(told).toString()
                    : LocalDateTime.parse(told.replace(' ', 'T')).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException _) {
            violations.add(new Violation(where + fields.get(AT), "Dit is geen moment, zoals 2026-01-31T09:14:05+01:00."));
            return null;
        }
    }

    /// @return empty when it does not stand there
    private String text(JsonNode theirs, String field) {
        JsonNode value = theirs;
        for (String level : fields.getOrDefault(field, "").split("\\.")) {
            value = value.path(level);
        }
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
