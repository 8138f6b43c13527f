package nl.kcc.edge.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/// Whether a change is asked for by a page of ours. A browser adds its cookie to whatever a page on any site makes it send,
/// and says which site that is. Programs, which bring their name and password or a token themselves, are not asked.
final class OwnOrigin {

    private static final Set<HttpMethod> CHANGES_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnOrigin() {
    }

    /// Whether this is a change that another site makes somebody's browser ask for.
    static boolean isMissing(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean byCookie = request.headers().contains("Cookie") && !request.headers().contains("Authorization");
        return !CHANGES_NOTHING.contains(request.method()) && (byCookie || Paths.isOfSignIn(context))
                && !isOurs(request, request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    }

    /// Browsers that speak TLS, or talk to their own machine, say how the sites relate; all say which one it is. Who says
    /// neither is no browser of these years.
    private static boolean isOurs(HttpServerRequest request, String site, String origin) {
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null || isOurs(request, origin);
    }

    private static boolean isOurs(HttpServerRequest request, String origin) {
        try {
            var asked = new URI(origin);
            HostAndPort own = request.authority();
            return asked.getHost() != null && own != null && asked.getHost().equalsIgnoreCase(own.host())
                    && port(asked.getPort(), asked) == port(own.port(), asked)
                    && ("https".equals(asked.getScheme()) || !request.isSSL());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// A proxy may speak TLS for us without our knowing: a port that is not named is the usual one of the browser's scheme.
    private static int port(int named, URI origin) {
        return named >= 0 ? named : "https".equals(origin.getScheme()) ? 443 : 80;
    }
}
