package nl.kcc.edge.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;

/// What a failure means to the client, whatever it is.
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {
    }

    static ProblemDetails problemFor(Throwable failure, RoutingContext request) {
        return switch (failure) {
            case Problem problem -> ProblemDetails.of(problem);
            case ResteasyReactiveViolationException e when ViolationTexts.blamesInput(e) ->
                ProblemDetails.of(ViolationTexts.problem(e));
            case UnauthorizedException _ -> ProblemDetails.of(ProblemKind.UNAUTHENTICATED);
            case AuthenticationException _ -> ProblemDetails.of(ProblemKind.UNAUTHENTICATED);
            case ForbiddenException _ -> ProblemDetails.of(ProblemKind.FORBIDDEN);
            case WebApplicationException e when e.getResponse().getStatus() < 500 ->
                ProblemDetails.of(ProblemKind.of(e.getResponse().getStatus()));
            case Throwable e when DatabaseAway.explains(e) -> databaseAway(e, request.response());
            default -> unforeseen(failure);
        };
    }

    /// Once an answer has begun, or its client has left, it is the way to the client that failed.
    private static ProblemDetails databaseAway(Throwable failure, HttpServerResponse answer) {
        if (!answer.headWritten() && !answer.closed()) {
            LOG.warnf("The database is away: failure=%s", failure.getClass().getName());
        }
        return ProblemDetails.of(ProblemKind.BUSY);
    }

    private static ProblemDetails unforeseen(Throwable failure) {
        String errorId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()).toUpperCase();
        LOG.errorf(failure, "A request failed: errorId=%s", errorId);
        return ProblemDetails.unforeseen(errorId);
    }
}
