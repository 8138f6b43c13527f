package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Refuses a message that says it is too long, and hangs up on one that takes too long to arrive. [BoundedBody] sees to
/// those that do not say how long they are.
@ApplicationScoped
class BodyLimit {

    /// Up to here a message is read and thrown away before it is refused: a client that is still sending when the
    /// connection closes never sees the answer.
    static final long PATIENCE = 32L * 1024 * 1024;

    private static final long SLOWEST_MILLIS = 30_000;

    private final long limit;
    private final Vertx vertx;

    BodyLimit(@ConfigProperty(name = "kcc.http.max-body-size") MemorySize limit, Vertx vertx) {
        this.limit = limit.asLongValue();
        this.vertx = vertx;
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            long timer = vertx.setTimer(SLOWEST_MILLIS, _ -> hangUpOnSlowSender(request));
            context.addEndHandler(_ -> vertx.cancelTimer(timer));
        }
        long length = announced(request);
        if (length <= limit) {
            context.next();
        } else if (length <= PATIENCE && !request.headers().contains("Expect")) {
            request.handler(_ -> {
            });
            request.endHandler(_ -> ProblemDetails.of(ProblemKind.TOO_LARGE).end(context));
            request.resume();
        } else {
            if (request.version() != HttpVersion.HTTP_2) {
                request.response().putHeader("Connection", "close");
            }
            context.addEndHandler(_ -> request.connection().close());
            ProblemDetails.of(ProblemKind.TOO_LARGE).end(context);
        }
    }

    long limit() {
        return limit;
    }

    private static void hangUpOnSlowSender(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
