package nl.kcc.edge.http;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The calls that take files: a message to one of these may be large, and may take its time as long as it goes on. Files are
/// read piece by piece ([nl.kcc.edge.StreamedBody]), or are uploads that lie on the disk until their request ends
/// ([UploadSpace]).
@ApplicationScoped
public class StreamedPaths {

    private final Set<String> streamed;
    private final Set<String> uploads;

    StreamedPaths(@ConfigProperty(name = "kcc.http.streamed-paths") Optional<Set<String>> streamed,
            @ConfigProperty(name = "kcc.http.upload-paths") Optional<Set<String>> uploads) {
        this.streamed = streamed.orElse(Set.of());
        this.uploads = uploads.orElse(Set.of());
    }

    /// @param target of a request line, with whatever prefix and query
    public boolean include(String target) {
        return isOneOf(streamed, target) || isUpload(target);
    }

    boolean isUpload(String target) {
        return isOneOf(uploads, target);
    }

    private static boolean isOneOf(Set<String> paths, String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return paths.stream().anyMatch(path::endsWith);
    }
}
