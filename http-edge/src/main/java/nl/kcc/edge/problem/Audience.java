package nl.kcc.edge.problem;

import io.vertx.ext.web.RoutingContext;

/// Who reads an answer.
public final class Audience {

    private Audience() {
    }

    /// Whether a person looks at it in a browser, and not a program that talks to the interface.
    public static boolean isPerson(RoutingContext request) {
        String path = request.request().path();
        String accept = request.request().getHeader("Accept");
        return path != null && !path.startsWith("/v1/") && !path.startsWith("/q/") && accept != null
                && accept.contains("text/html");
    }
}
