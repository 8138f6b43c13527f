package nl.kcc.simulator;

import java.util.ArrayList;
import java.util.List;

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
        var topics = new ArrayList<CatalogueTopic>();
        reply.json().path("topics").forEach(topic -> topics.add(topic(topic)));
        return topics;
    }

    private static CatalogueTopic topic(JsonNode json) {
        return new CatalogueTopic(json.path("code").asText(), json.path("department").asText(),
                json.path("directlyAnswerable").asBoolean());
    }
}
