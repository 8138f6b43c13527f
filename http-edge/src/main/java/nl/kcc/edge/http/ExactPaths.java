package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Turns away methods that do not exist: nothing here answers them, and their names are the client's own invention.
///
/// A resource of the interface has one address: with a slash at its end it is not there (rule `/core/no-trailing-slash` of
/// the Dutch API Design Rules), although the routes below would take it for the same.
@ApplicationScoped
class ExactPaths {

    void check(RoutingContext request) {
        String path = request.normalizedPath();
        if (!HttpMethod.values().contains(request.request().method())) {
            ProblemDetails.notAllowed(request);
        } else if (path.startsWith("/v1/") && path.endsWith("/")) {
            ProblemDetails.of(ProblemKind.NOT_FOUND).end(request);
        } else {
            request.next();
        }
    }
}
