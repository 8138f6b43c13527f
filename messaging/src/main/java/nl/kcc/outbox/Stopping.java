package nl.kcc.outbox;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;

/// Whether this service is being stopped. Its connections are then closed while work is under way: that this work fails is
/// no news, and trying it again is no use. What was not committed is done again after the next start.
@ApplicationScoped
public class Stopping {

    private final AtomicBoolean underWay = new AtomicBoolean();

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        underWay.set(true);
    }

    boolean isUnderWay() {
        return underWay.get();
    }

    /// The same work, which during a stop succeeds or says nothing more: nobody is told of a failure that the stop explains.
    public <T> Uni<T> unheard(Uni<T> work) {
        return work.onFailure(_ -> isUnderWay()).recoverWithUni(() -> Uni.createFrom().nothing());
    }
}
