package nl.kcc.edge.metrics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Labels requests by the template of their resource. What no resource answers is one of the few fixed addresses of
/// signing in, a page, or something else: never the path that was asked for.
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {

    static final String PAGE = "/{page}";
    static final String OTHER = "/{other}";

    /// Before all other filters, so that whatever becomes of a request has a label.
    private static final int FIRST = 10_000;

    /// Where the platform notes which template a request matched.
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Set<String> fixed;

    RouteLabels(@ConfigProperty(name = "quarkus.http.auth.permission.sign-in.paths") List<String> signIn,
            @ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String organisation) {
        this.fixed = Stream.concat(signIn.stream().filter(path -> !path.endsWith("*")), Stream.of("/", organisation))
                .collect(Collectors.toUnmodifiableSet());
    }

    void install(@Observes Filters filters) {
        filters.register(RouteLabels::begin, FIRST);
    }

    /// For a request whose client leaves before it is answered.
    private static void begin(RoutingContext request) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(request);
        if (metric != null) {
            metric.setTemplatePath(OTHER);
        }
        request.next();
    }

    @Override
    public Tags contribute(Context answered) {
        boolean isKnown = HttpMethod.values().contains(answered.request().method());
        Tags method = isKnown ? Tags.empty() : Tags.of("method", "OTHER");
        String template = answered.requestContextLocalData(TEMPLATE);
        return method.and("uri",
                template == null ? label(answered.request().path(), answered.response().statusCode()) : template);
    }

    private String label(String path, int status) {
        if (path != null && fixed.contains(path)) {
            return path.equals("/") ? "root" : path;
        }
        return status < 400 && (status < 300 || status == 304) ? PAGE : OTHER;
    }
}
