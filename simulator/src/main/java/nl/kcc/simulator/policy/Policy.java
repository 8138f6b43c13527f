package nl.kcc.simulator.policy;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.Caller;
import nl.kcc.simulator.wire.User;

/// The norms and actions of the played municipalities.
public final class Policy {
    private static final int MOST_USUAL = 4;

    private final Caller caller;
    private final URI kpi;
    private final Map<String, Map<String, Object>> actions = new LinkedHashMap<>();

    private Policy(Caller caller, URI kpi) {
        this.caller = caller;
        this.kpi = kpi;
    }

    /// Puts them down. A municipality that has a norm of its own already keeps that.
    ///
    /// @param topics codes, the usual ones first
    public static Policy put(Caller caller, URI kpi, YearMonth month, List<String> municipalities, List<String> topics,
            LocalDate today) throws InterruptedException {
        var policy = new Policy(caller, kpi);
        var ours = municipalities.stream().map(code -> "&municipality=" + code).collect(joining());
        for (var norm : NormMaker.of(municipalities, today)) {
            policy.answer(Call.post(User.MANAGER, kpi, "/v1/norms", norm), 409);
        }
        var norms = policy.answer(Call.get(User.MANAGER, kpi, "/v1/norms?window=today" + ours), 200).path("norms");
        var usual = topics.subList(0, Math.min(MOST_USUAL, topics.size()));
        for (var action : ActionMaker.of(month, norms, municipalities, usual)) {
            var id = policy.answer(Call.post(User.MANAGER, kpi, "/v1/actions", action), 201).path("id").asText();
            policy.actions.put(id, action);
        }
        return policy;
    }

    /// As they were sent, by the id that they were given.
    public Map<String, Map<String, Object>> actions() {
        return Map.copyOf(actions);
    }

    /// Sends an action once more. Published figures are kept for minutes, and made anew after this.
    public void touch() throws InterruptedException {
        var one = actions.entrySet().iterator().next();
        answer(Call.put(User.MANAGER, kpi, "/v1/actions/" + one.getKey(), one.getValue()), 200);
    }

    /// @param alsoFine a status that will do, besides success
    private JsonNode answer(Call call, int alsoFine) throws InterruptedException {
        var reply = caller.send(call);
        if (!reply.succeeded() && reply.status() != alsoFine) {
            throw new IllegalStateException("%s %s was answered with %s".formatted(call.method(), call.uri(), reply.problem()));
        }
        return reply.json();
    }
}
