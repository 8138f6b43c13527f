package nl.kcc.edge.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;

/// What a failure means to the client, whatever it is.
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {
    }

    /// @param inResource whether it failed in a resource, which talks to the database; before, nothing does
    static ProblemDetails problemFor(Throwable failure, RoutingContext request, boolean inResource) {
        return switch (failure) {
            case Problem problem -> ProblemDetails.of(problem);
            case ResteasyReactiveViolationException e when ViolationTexts.blamesInput(e) ->
                ProblemDetails.of(ViolationTexts.problem(e));
            case UnauthorizedException _ -> ProblemDetails.of(ProblemKind.UNAUTHENTICATED);
            case AuthenticationException _ -> ProblemDetails.of(ProblemKind.UNAUTHENTICATED);
            case ForbiddenException _ -> ProblemDetails.of(ProblemKind.FORBIDDEN);
            case WebApplicationException e when e.getResponse().getStatus() < 500 ->
                ProblemDetails.of(ProblemKind.of(e.getResponse().getStatus()));
            case Throwable e when isOnTheWay(e, request.response()) -> ProblemDetails.of(ProblemKind.BUSY);
            case OIDCException e -> away("The organisation's sign-in", e);
            case Throwable e when inResource && DatabaseAway.explains(e) -> away("The database", e);
            default -> unforeseen(failure);
        };
    }

    /// Once an answer has begun, or its client has left, it is the way to the client that failed.
    private static boolean isOnTheWay(Throwable failure, HttpServerResponse answer) {
        return (answer.headWritten() || answer.closed())
                && (failure instanceof VertxException || DatabaseAway.explains(failure));
    }

    private static ProblemDetails away(String who, Throwable failure) {
        LOG.warnf("%s is away: failure=%s", who, failure.getClass().getName());
        return ProblemDetails.of(ProblemKind.BUSY);
    }

    private static ProblemDetails unforeseen(Throwable failure) {
        String errorId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()).toUpperCase();
        LOG.errorf(failure, "A request failed: errorId=%s", errorId);
        return ProblemDetails.unforeseen(errorId);
    }
}
