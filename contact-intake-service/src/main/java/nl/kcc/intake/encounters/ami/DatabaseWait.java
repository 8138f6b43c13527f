package nl.kcc.intake.encounters.ami;

import java.time.Duration;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/// For threads that may wait: the switchboard's library knows no other.
final class DatabaseWait {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DatabaseWait() {
    }

    /// @throws RuntimeException what it failed with, or that it took too long
    static <T> T on(Uni<T> result) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> result.ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the database did not do its work", e);
        }
    }
}
