package nl.kcc.kpi;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Leads from the addresses that pages had before they stood below the names of the menu, for bookmarks and wall screens.
/// What is asked for comes along.
@ApplicationScoped
class PageAddresses {

    private static final int MOVED_FOR_EVER = 301;
    private static final int FOUND = 302;

    private static final Map<String, String> MOVED = Map.of("/verlies", "/cijfers/waarom/", "/verloop",
            "/cijfers/ontwikkeling/", "/normen", "/verbeteren/");

    void route(@Observes Router router) {
        MOVED.forEach((old, page) -> router.get(old).handler(request -> lead(request, MOVED_FOR_EVER, page)));
        // Behind the front door each role has a first page of its own there, so a browser must not remember this one.
        router.get("/").handler(request -> lead(request, FOUND, "/cijfers/"));
    }

    private static void lead(RoutingContext request, int status, String page) {
        String query = request.request().query();
        request.response().setStatusCode(status).putHeader("Location", query == null ? page : page + "?" + query).end();
    }
}
