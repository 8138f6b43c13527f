package nl.kcc.routing.rulesets;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;

/// Work on what a database answered that takes longer than an event loop may be held up: meanwhile it takes in no event and
/// answers nobody.
public final class BesideTheLoop {

    private BesideTheLoop() {
    }

    /// Within a transaction, or wherever else there is a Vert.x context.
    ///
    /// @return what the work makes of it, on the event loop again
    public static <T, R> Uni<R> map(Uni<T> given, Function<T, R> work) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            return given.emitOn(Infrastructure.getDefaultWorkerPool()).map(work)
                    .emitOn(next -> context.runOnContext(_ -> next.run()));
        });
    }
}
