package nl.kcc.edge.http;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Leads who leaves out the last slash of a page's address to the page: these are addresses that people type. What is asked
/// for comes along.
@Singleton
class PageSlash {

    private static final int FOUND = 302;

    private final List<String> pages;

    /// @param pages without that slash, such as `/balie`
    PageSlash(@ConfigProperty(name = "kcc.http.pages") Optional<List<String>> pages) {
        this.pages = pages.orElse(List.of());
    }

    void install(@Observes Router router) {
        pages.forEach(page -> router.get(page).handler(request -> complete(page, request)));
    }

    /// Routes take an address with and without its last slash for the same.
    private static void complete(String page, RoutingContext request) {
        if (request.normalizedPath().equals(page)) {
            String query = request.request().query();
            request.response().setStatusCode(FOUND)
                    .putHeader("Location", page + "/" + (query == null ? "" : "?" + query)).end();
        } else {
            request.next();
        }
    }
}
