package nl.kcc.edge.http;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The calls that take files ([nl.kcc.edge.StreamedBody]): a message to one of these may be large, and may take its time as
/// long as it goes on.
@ApplicationScoped
public class StreamedPaths {

    private final Set<String> paths;

    StreamedPaths(@ConfigProperty(name = "kcc.http.streamed-paths") Optional<Set<String>> paths) {
        this.paths = paths.orElse(Set.of());
    }

    /// @param target of a request line, with whatever prefix and query
    public boolean include(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return paths.stream().anyMatch(path::endsWith);
    }
}
