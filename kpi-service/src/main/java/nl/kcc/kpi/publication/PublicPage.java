package nl.kcc.kpi.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Leads who leaves out the last slash of the page's address to the page: this is an address that people type.
@ApplicationScoped
class PublicPage {

    private static final String ADDRESS = "/openbaar";

    void route(@Observes Router router) {
        router.get(ADDRESS).handler(PublicPage::lead);
    }

    /// Routes take an address with and without its last slash for the same.
    private static void lead(RoutingContext request) {
        if (request.normalizedPath().equals(ADDRESS)) {
            request.redirect(ADDRESS + "/" + (request.request().query() == null ? "" : "?" + request.request().query()));
        } else {
            request.next();
        }
    }
}
