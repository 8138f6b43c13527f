package nl.kcc.edge.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Answers failures that arise before or beside the resources: a page that needs another role, a refused request.
@Singleton
class RouteFailures {

    /// Before the platform's own failure handler, after all that handles requests.
    private static final int ORDER = -500;

    void install(@Observes Router router) {
        router.route().order(ORDER).failureHandler(RouteFailures::answer);
    }

    private static void answer(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            // The platform answers with the challenge, or with the redirect that signing in elsewhere takes.
            request.next();
            return;
        }
        ProblemDetails problem = failure == null || isRefusal(request.statusCode())
                ? ProblemDetails.of(ProblemKind.of(request.statusCode()))
                : Failures.problemFor(failure, request, false);
        problem.end(request);
    }

    /// Whoever refused the request knew that it was at fault, such as one for a host that cannot be.
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }
}
