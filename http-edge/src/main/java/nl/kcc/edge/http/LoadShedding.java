package nl.kcc.edge.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Turns requests away at once when too many are at work, instead of letting all of them wait ever longer. A request is
/// at work until its answer begins, so an open stream is not. Whether the service is healthy can always be asked.
@ApplicationScoped
class LoadShedding {

    private final int limit;
    private final AtomicInteger atWork = new AtomicInteger();

    LoadShedding(@ConfigProperty(name = "kcc.http.max-in-flight", defaultValue = "256") int limit) {
        this.limit = limit;
    }

    void admit(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/")) {
            request.next();
            return;
        }
        if (atWork.incrementAndGet() > limit) {
            atWork.decrementAndGet();
            ProblemDetails.of(ProblemKind.BUSY).end(request);
            return;
        }
        AtomicBoolean present = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (present.getAndSet(false)) {
                atWork.decrementAndGet();
            }
        };
        request.addHeadersEndHandler(_ -> leave.run());
        request.addEndHandler(_ -> leave.run());
        request.next();
    }
}
