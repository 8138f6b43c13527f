package nl.kcc.kpi.operations.rebuild;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import nl.kcc.edge.Problem.Conflict;

/// Starts a run on a thread of its own, with a connection of its own: it takes minutes, and nobody waits for it.
@ApplicationScoped
class StartRun {

    private final Pool pool;
    private final Runs runs;
    private final Workbench bench;

    StartRun(Pool pool, Runs runs, Workbench bench) {
        this.pool = pool;
        this.runs = runs;
        this.bench = bench;
    }

    /// @throws Conflict (as a failure) while another run goes on
    Uni<RunView> start(Source source, RunRequest request, String by) {
        boolean dryRun = request != null && Boolean.TRUE.equals(request.dryRun());
        return pool.getConnection().chain(connection -> runs.begin(connection, source, dryRun, by)
                .invoke(started -> Thread.ofPlatform().name("rebuild").daemon().start(
                        new Run(started, connection, bench)))
                .onFailure().call(() -> runs.release(connection).onTermination().call(() -> connection.close())));
    }
}
