package nl.kcc.edge.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;

/// Puts the filters in order, the first one first; signing in comes after all of them.
@Singleton
class Filtering {

    void install(@Observes Filters filters, ResponseHeaders headers, ExactPaths paths, LoadShedding shedding,
            BodyLimit limit) {
        filters.register(headers::add, 3_000);
        filters.register(paths::check, 2_500);
        filters.register(shedding::admit, 2_000);
        filters.register(limit::check, 1_000);
    }
}
