package nl.kcc.edge.http;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;

/// The Content-Security-Policy of every answer. Signing out is a form of ours that leads on to the organisation's sign-in,
/// which a browser takes for sending the form there.
@ApplicationScoped
class ContentPolicy {

    private static final String OWN_FORMS = "form-action 'self'";

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
}
