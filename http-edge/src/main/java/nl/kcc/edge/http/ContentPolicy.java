package nl.kcc.edge.http;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;

/// The Content-Security-Policy of every answer that brings none of its own. Signing out is a form of ours that leads on to the organisation's sign-in,
/// which a browser takes for sending the form there.
@ApplicationScoped
public class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String OWN_FORMS = "form-action 'self'";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    private final String policy;
    private final TenantConfigBean organisation;

    ContentPolicy(@ConfigProperty(name = "kcc.http.content-security-policy") String policy, TenantConfigBean organisation) {
        this.policy = policy;
        this.organisation = organisation;
    }

    /// The organisation's sign-in is in it from when that was first reached.
    String current() {
        return Optional.ofNullable(organisation.getDefaultTenant().getOidcMetadata())
                .map(OidcConfigurationMetadata::getEndSessionUri).map(URI::create)
                .map(end -> policy.replace(OWN_FORMS,
                        "%s %s://%s".formatted(OWN_FORMS, end.getScheme(), end.getRawAuthority())))
                .orElse(policy);
    }

    /// For a page that others may show inside theirs.
    ///
    /// @param origins such as `https://www.voorbeeld.nl`; without any, nobody may
    public String framedBy(Collection<String> origins) {
        return origins.isEmpty() ? current()
                : current().replace(NO_FRAMES, "frame-ancestors " + String.join(" ", origins));
    }

    static boolean allowsFrames(String policy) {
        return !policy.contains(NO_FRAMES);
    }
}
