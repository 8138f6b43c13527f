package nl.kcc.edge.http;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
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

    private final long limit;
    private final Duration slowest;
    private final Vertx vertx;

    BodyLimit(@ConfigProperty(name = "kcc.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "kcc.http.slowest-message") Duration slowest, Vertx vertx) {
        this.limit = limit.asLongValue();
        this.slowest = slowest;
        this.vertx = vertx;
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasMore(request)) {
            long timer = vertx.setTimer(slowest.toMillis(), _ -> hangUpOnSlowSender(request));
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

    /// Whether a message is still to come behind the head. A question has none, though it is not looked at any further until
    /// its answer is complete, which for a stream is hours later.
    private static boolean hasMore(HttpServerRequest request) {
        boolean isQuestion = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return !request.isEnded()
                && (!isQuestion || announced(request) > 0 || request.headers().contains("Transfer-Encoding"));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
