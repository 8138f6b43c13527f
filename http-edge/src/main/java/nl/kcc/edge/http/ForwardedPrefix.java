package nl.kcc.edge.http;

import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// What the front door took off the path before it asked us, such as `/intake`: whoever is sent on to an address of this
/// service alone is sent there with it. Pages, and signing in, have one address for all services.
record ForwardedPrefix(String prefix) {

    static final String HEADER = "X-Forwarded-Prefix";

    private static final Pattern SEGMENT = Pattern.compile("/[a-z-]{1,32}");
    private static final String OWN = "/v1/";

    /// None unless a proxy that we trust says it.
    ///
    /// @param said the header, or null
    /// @param peer who is connected to us
    static Optional<ForwardedPrefix> of(String said, String peer, TrustedProxies trusted) {
        return Optional.ofNullable(said).filter(prefix -> SEGMENT.matcher(prefix).matches())
                .filter(_ -> trusted.trusts(peer)).map(ForwardedPrefix::new);
    }

    /// Completes the `Location` of an answer.
    void complete(RoutingContext context) {
        String location = context.response().headers().get("Location");
        if (location != null) {
            HttpServerRequest request = context.request();
            context.response().headers().set("Location",
                    completed(location, request.scheme() + "://" + request.authority()));
        }
    }

    /// @param site of this request
    String completed(String location, String site) {
        boolean absolute = location.startsWith(site + "/");
        String path = absolute ? location.substring(site.length()) : location;
        return path.startsWith(OWN) ? (absolute ? site : "") + prefix + path : location;
    }
}
