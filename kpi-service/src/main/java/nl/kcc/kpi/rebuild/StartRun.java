package nl.kcc.kpi.rebuild;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.edge.Problem.Conflict;
import nl.kcc.kpi.drift.Recount;
import nl.kcc.kpi.facts.FactsInLog;
import nl.kcc.kpi.facts.Freshness;

/// Starts a run on a thread of its own, with a connection of its own: it takes minutes, and nobody waits for it.
@ApplicationScoped
class StartRun {

    private final Pool pool;
    private final Runs runs;
    private final Recount recount;
    private final FactsInLog log;
    private final Freshness freshness;
    private final Map<String, Object> broker;

    StartRun(Pool pool, Runs runs, Recount recount, FactsInLog log, Freshness freshness,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.pool = pool;
        this.runs = runs;
        this.recount = recount;
        this.log = log;
        this.freshness = freshness;
        this.broker = broker;
    }

    /// @throws Conflict (as a failure) while another run goes on
    Uni<RunView> start(Source source, RunRequest request, String by) {
        boolean dryRun = request != null && Boolean.TRUE.equals(request.dryRun());
        return pool.getConnection().chain(connection -> runs.begin(connection, source, dryRun, by)
                .invoke(started -> {
                    var run = new Run(started, connection, runs, recount, log, freshness, broker);
                    Thread.ofPlatform().name("rebuild").daemon().start(run);
                })
                .onFailure().call(() -> runs.release(connection).onTermination().call(() -> connection.close())));
    }
}
