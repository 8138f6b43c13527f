package nl.kcc.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.outbox.UnitOfWork;

/// A unit of work for somebody who waits: when the database falls silent, the client is told so. A database that is
/// slow, and answers others meanwhile, is waited for. The work itself is never broken off; the client finds out what
/// became of it by asking again, with its idempotency key.
@ApplicationScoped
public class ClientWork {

    /// Two to a patience, and the first never decides: so the wait is between one patience and five of them.
    private static final int MOST_LOOKS = 10;

    private final AtomicLong lastAnswer = new AtomicLong();
    private final UnitOfWork work;
    private final Clock clock;
    private final Duration patience;

    ClientWork(UnitOfWork work, Clock clock,
            @ConfigProperty(name = "kcc.database-patience", defaultValue = "PT1.8S") Duration patience) {
        this.work = work;
        this.clock = clock;
        this.patience = patience;
    }

    public <T> Uni<T> sql(Function<SqlConnection, Uni<T>> steps) {
        return bounded(work.sql(transaction -> {
            answered();
            return steps.apply(transaction);
        }));
    }

    /// For citizens, who do not sign in: bound to what they asked about.
    public <T> Uni<T> sql(MunicipalityScope bound, Function<SqlConnection, Uni<T>> steps) {
        return bounded(work.sql(bound.setting(), transaction -> {
            answered();
            return steps.apply(transaction);
        }));
    }

    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> steps) {
        return bounded(work.session(session -> {
            answered();
            return steps.apply(session);
        }));
    }

    /// @param bound the municipalities whose rows are seen and taken
    public <T> Uni<T> session(MunicipalityScope bound, Function<Mutiny.Session, Uni<T>> steps) {
        return bounded(work.session(bound.setting(), session -> {
            answered();
            return steps.apply(session);
        }));
    }

    private <T> Uni<T> bounded(Uni<T> result) {
        return waiting(result.onItem().invoke(this::answered).memoize().indefinitely(), MOST_LOOKS);
    }

    private <T> Uni<T> waiting(Uni<T> result, int looks) {
        return result.ifNoItem().after(patience.dividedBy(2))
                .recoverWithUni(() -> looks == 1 || looks < MOST_LOOKS && isSilent()
                        ? Uni.createFrom().failure(new TimeoutException("the database does not answer"))
                        : waiting(result, looks - 1));
    }

    private void answered() {
        lastAnswer.set(clock.millis());
    }

    private boolean isSilent() {
        return clock.millis() - lastAnswer.get() >= patience.toMillis();
    }
}
