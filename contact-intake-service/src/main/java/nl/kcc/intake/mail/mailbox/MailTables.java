package nl.kcc.intake.mail.mailbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
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
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();

    MailTables(BackgroundWork work) {
        this.work = work;
    }

    /// The service is being stopped, and waits for no transaction any more. What was not committed is done again after the next
    /// start.
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Stopped() {
            super("the service is being stopped", null, false, false);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
        waiting.forEach(Thread::interrupt);
    }

    /// One transaction, committed when this returns.
    ///
    /// @throws Stopped when the service is being stopped
    public <T> T inTransaction(Function<SqlConnection, Uni<T>> steps) {
        return await(work.sql(steps));
    }

    /// Waits for what has a transaction of its own.
    ///
    /// @throws Stopped when the service is being stopped
    /// @throws RuntimeException what it failed with
    public <T> T await(Uni<T> result) {
        waiting.add(Thread.currentThread());
        try {
            if (stopping.get()) {
                throw new Stopped();
            }
            return VertxContextSupport.subscribeAndAwait(() -> result.ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error e) {
            if (stopping.get()) {
                throw new Stopped();
            }
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the database did not do its work", e);
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }
}
