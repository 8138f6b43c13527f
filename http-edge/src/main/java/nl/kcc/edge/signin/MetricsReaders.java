package nl.kcc.edge.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Roles;

/// Metrics are for operators, and for a program on the same machine. A request that came through a proxy is not from the
/// same machine, wherever the proxy runs.
@ApplicationScoped
class MetricsReaders implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "metrics-readers";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        return isFromThisMachine(request) ? CheckResult.permit()
                : identity.map(user -> new CheckResult(user.hasRole(Roles.OPERATOR)));
    }

    private static boolean isFromThisMachine(RoutingContext request) {
        var peer = request.request().connection().remoteAddress();
        boolean proxied = request.request().headers().contains("X-Forwarded-For")
                || request.request().headers().contains("Forwarded");
        return !proxied && peer != null && peer.host() != null
                && (peer.host().equals("127.0.0.1") || peer.host().equals("0:0:0:0:0:0:0:1") || peer.host().equals("::1"));
    }
}
