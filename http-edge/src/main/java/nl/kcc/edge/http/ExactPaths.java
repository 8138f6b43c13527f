package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// A resource of the interface has one address: with a slash at its end it is not there (rule `/core/no-trailing-slash` of
/// the Dutch API Design Rules), although the routes below would take it for the same.
@ApplicationScoped
class ExactPaths {

    void check(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith("/v1/") && path.endsWith("/")) {
            ProblemDetails.of(ProblemKind.NOT_FOUND).end(request);
        } else {
            request.next();
        }
    }
}
