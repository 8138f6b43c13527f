package nl.kcc.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.plan.CatalogueTopic;
import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.Installation;
import nl.kcc.simulator.wire.User;

/// Reads the topics that routing-service publishes.
public final class Catalogue {

    private Catalogue() {
    }

    public static List<CatalogueTopic> read(Installation at, Caller caller) throws InterruptedException {
        var reply = caller.send(Call.get(User.AGENT, at.routing(), "/v1/topics"));
        if (reply.unknown()) {
            throw new IllegalStateException("Nobody answers at " + at.routing() + ": start the product first with ./kcc up.");
        }
        if (!reply.succeeded()) {
            throw new IllegalStateException("routing-service does not tell its topics: " + reply.problem());
        }
        return reply.json().path("topics").valueStream().map(Catalogue::topic).toList();
    }

    private static CatalogueTopic topic(JsonNode json) {
        var directFrom = new TreeMap<LocalDate, Boolean>();
        json.path("answerability").forEach(
                since -> directFrom.put(LocalDate.parse(since.path("from").asText()), since.path("direct").asBoolean()));
        return new CatalogueTopic(json.path("code").asText(), json.path("department").asText(),
                json.path("directlyAnswerable").asBoolean(), directFrom);
    }
}
