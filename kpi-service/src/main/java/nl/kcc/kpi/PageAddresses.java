package nl.kcc.kpi;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Leads who leaves out the last slash of a page's address to the page: these are addresses that people type.
@ApplicationScoped
class PageAddresses {

    private static final List<String> PAGES = List.of("/verlies", "/verloop", "/normen", "/openbaar");

    void route(@Observes Router router) {
        PAGES.forEach(page -> router.get(page).handler(request -> lead(page, request)));
    }

    /// Routes take an address with and without its last slash for the same.
    private static void lead(String page, RoutingContext request) {
        if (request.normalizedPath().equals(page)) {
            String query = request.request().query();
            request.redirect(page + "/" + (query == null ? "" : "?" + query));
        } else {
            request.next();
        }
    }
}
