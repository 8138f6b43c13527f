package nl.kcc.simulator.audit;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.ledger.Countable;
import nl.kcc.simulator.plan.InteractionPlan;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.User;

/// Reads what the services tell.
public record ServiceReader(Installation at, Caller caller) {
    private static final int PAGE = 500;

    JsonNode kpi(String path) throws InterruptedException {
        return get(User.MANAGER, at.kpi(), path);
    }

    JsonNode get(User user, URI service, String path) throws InterruptedException {
        var reply = caller.send(Call.get(user, service, path));
        if (!reply.succeeded()) {
            throw new IllegalStateException("%s%s was answered with %s".formatted(service, path, reply.problem()));
        }
        return reply.json();
    }

    /// All pages of a list.
    ///
    /// @param path with parameters
    /// @param items name of the field with the items
    List<JsonNode> pages(User user, URI service, String path, String size, String items) throws InterruptedException {
        var all = new ArrayList<JsonNode>();
        String after = "";
        while (true) {
            var page = get(user, service, path + "&" + size + "=" + PAGE + after);
            page.path(items).forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    /// Every contact behind a figure of `GET /v1/kpi`.
    List<JsonNode> contacts(Question question, Countable what) throws InterruptedException {
        return pages(User.MANAGER, at.kpi(), listOf(question, what), "size", "contacts");
    }

    /// How many contacts it says there are behind a figure.
    long contactCount(Question question, Countable what) throws InterruptedException {
        return kpi(listOf(question, what) + "&size=1").path("count").asLong(-1);
    }

    private static String listOf(Question question, Countable what) {
        return "/v1/kpi/contacts?" + question.query() + "&state=" + what.name();
    }

    /// The calendar day on which an answer was given.
    static LocalDate today(JsonNode told) {
        return LocalDate.ofInstant(Instant.parse(told.path("asOf").asText()), InteractionPlan.AMSTERDAM);
    }

    /// What a JSON value is, in the terms of the truth: null, a whole number, a double, a text, or a map of such.
    static Object value(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        if (json.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            json.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return fields;
        }
        return json.isIntegralNumber() ? (Object) json.asLong()
                : json.isNumber() ? (Object) json.asDouble()
                        : json.isBoolean() ? (Object) json.asBoolean() : json.asText();
    }
}
