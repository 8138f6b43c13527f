package nl.kcc.kpi.operations.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// At the start: what a run left behind that was killed, is thrown away.
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);

    private final Pool pool;
    private final Runs runs;

    Leftovers(Pool pool, Runs runs) {
        this.pool = pool;
        this.runs = runs;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("rebuild-leftovers").daemon().start(this::clean);
    }

    /// Unless a run goes on, on another instance.
    void clean() {
        try {
            SqlConnection connection = Copy.await(pool.getConnection());
            try {
                if (Copy.await(runs.lock(connection))) {
                    new Copy(connection).drop();
                    Copy.await(runs.breakOff(connection));
                    Copy.await(runs.release(connection));
                }
            } finally {
                Copy.await(connection.close());
            }
        } catch (RuntimeException e) {
            LOG.warnf("Nothing was cleaned up after a rebuild, the next one will: %s", e);
        }
    }
}
