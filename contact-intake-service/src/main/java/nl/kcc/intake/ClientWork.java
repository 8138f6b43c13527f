package nl.kcc.intake;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.UnitOfWork;

/// A unit of work for somebody who waits: when the database does not answer in time, the client is told so. The work
/// itself is not broken off; the client finds out by asking again, with its idempotency key.
@ApplicationScoped
public class ClientWork {

    private final UnitOfWork work;
    private final Duration patience;

    ClientWork(UnitOfWork work,
            @ConfigProperty(name = "kcc.database-patience", defaultValue = "PT1.8S") Duration patience) {
        this.work = work;
        this.patience = patience;
    }

    public <T> Uni<T> sql(Function<SqlConnection, Uni<T>> steps) {
        return bounded(work.sql(steps));
    }

    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> steps) {
        return bounded(work.session(steps));
    }

    private <T> Uni<T> bounded(Uni<T> result) {
        return result.ifNoItem().after(patience).fail();
    }
}
