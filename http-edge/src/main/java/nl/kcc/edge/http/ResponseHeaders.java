package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// Headers on every answer, whoever gives it. What a resource set itself stays.
@ApplicationScoped
public class ResponseHeaders {

    public static final String VERSION = "API-Version";

    /// The version of the interface in full; its first number is the one in the path.
    static final String API_VERSION = "1.0.0";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final ContentPolicy contentPolicy;

    ResponseHeaders(ContentPolicy contentPolicy) {
        this.contentPolicy = contentPolicy;
    }

    void add(RoutingContext request) {
        request.addHeadersEndHandler(_ -> complete(request));
        request.next();
    }

    private void complete(RoutingContext request) {
        MultiMap headers = request.response().headers();
        if (headers.contains("Cache-Control") && isPrivate(request)) {
            headers.set("Cache-Control", "private, no-cache");
        }
        complete(headers, request.request().isSSL());
    }

    /// For an answer that passed no filter, too.
    ///
    /// @param isSecure whether the client speaks TLS, to us or to a proxy before us
    public void complete(MultiMap headers, boolean isSecure) {
        headers.set(VERSION, API_VERSION);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", contentPolicy.current());
        }
        if (isSecure) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /// Whether it is a file, which the platform lets anyone keep, and comes from behind the sign-in.
    private static boolean isPrivate(RoutingContext request) {
        return request.response().headers().get("Cache-Control").contains("immutable")
                && request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()
                && !request.normalizedPath().startsWith("/theme/");
    }
}
