package nl.kcc.intake.mail.mailbox;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.outbox.BackgroundWork;

/// The tables of mails, for threads that may wait: mail libraries know no other.
@ApplicationScoped
public class MailTables {

    /// A database that is away is waited for by trying again later.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BackgroundWork work;

    MailTables(BackgroundWork work) {
        this.work = work;
    }

    /// One transaction, committed when this returns.
    public <T> T inTransaction(Function<SqlConnection, Uni<T>> steps) {
        return await(work.sql(steps));
    }

    /// Waits for what has a transaction of its own.
    ///
    /// @throws RuntimeException what it failed with
    public <T> T await(Uni<T> result) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> result.ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the database did not do its work", e);
        }
    }
}
