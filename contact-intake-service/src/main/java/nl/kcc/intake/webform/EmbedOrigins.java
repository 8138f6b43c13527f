package nl.kcc.intake.webform;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.http.ContentPolicy;

/// The sites that may show the form inside their own pages.
@Startup
@ApplicationScoped
class EmbedOrigins {

    /// Nothing but this machine may do without TLS.
    private static final Pattern ORIGIN = Pattern
            .compile("(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?");

    private final Set<String> origins;
    private final ContentPolicy policy;

    EmbedOrigins(@ConfigProperty(name = "kcc.web-form.embed-origins") Optional<Set<String>> origins, ContentPolicy policy) {
        this.origins = new TreeSet<>(origins.orElse(Set.of()));
        this.policy = policy;
        this.origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent(origin -> {
            throw new ConfigurationException(
                    ("kcc.web-form.embed-origins names sites such as https://www.voorbeeld.nl, in small "
                            + "letters and without a path, separated by commas; '%s' is none.").formatted(origin));
        });
    }

    /// The policy of the form when it is asked for to be shown inside another page.
    String policy() {
        return policy.framedBy(origins);
    }
}
