package nl.kcc.edge.http;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Answers on the service's own port below the prefix that it has behind the front door, too: pages ask for
/// `/kpi/v1/kpi`, whichever of the two addresses they were opened at.
@Singleton
class OwnPrefix {

    /// After [PublicAddress], before everything that looks at the path.
    private static final int ORDER = -9_000;

    private final Optional<String> prefix;

    /// @param prefix such as `/kpi`
    OwnPrefix(@ConfigProperty(name = "kcc.http.prefix") Optional<String> prefix) {
        this.prefix = prefix;
    }

    void install(@Observes Router router) {
        prefix.ifPresent(own -> router.route().order(ORDER).handler(request -> strip(own, request)));
    }

    private static void strip(String prefix, RoutingContext request) {
        String address = request.request().uri();
        if (address.startsWith(prefix + "/")) {
            // Once more from the start, so that no handler sees the prefix.
            request.reroute(address.substring(prefix.length()));
        } else {
            request.next();
        }
    }
}
