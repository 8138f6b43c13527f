package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Refuses a message that says it is too long. Up to a point it is read and thrown away first: a client that is still
/// sending when the connection closes never sees the answer.
@ApplicationScoped
class BodyLimit {

    private static final long PATIENCE = 32L * 1024 * 1024;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = announced(request);
        if (length <= limit) {
            context.next();
        } else if (length <= PATIENCE && !request.headers().contains("Expect")) {
            request.handler(_ -> {
            });
            request.endHandler(_ -> ProblemDetails.of(ProblemKind.TOO_LARGE).end(request.response()));
            request.resume();
        } else {
            request.response().putHeader("Connection", "close");
            context.addEndHandler(_ -> request.connection().close());
            ProblemDetails.of(ProblemKind.TOO_LARGE).end(request.response());
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
