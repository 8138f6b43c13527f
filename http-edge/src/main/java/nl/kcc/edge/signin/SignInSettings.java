package nl.kcc.edge.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How people may sign in here. The names are those of the whole installation; see the operating manual.
@ApplicationScoped
class SignInSettings {

    private final Optional<String> localPassword;
    private final boolean organisation;

    /// @param localPassword one password for the six local users; without it there are none
    /// @param organisation whether the organisation's own sign-in (OIDC) is used
    SignInSettings(@ConfigProperty(name = "kcc.local-password") Optional<String> localPassword,
            @ConfigProperty(name = "kcc.oidc.enabled", defaultValue = "false") boolean organisation) {
        this.localPassword = localPassword;
        this.organisation = organisation;
    }

    boolean hasLocalUsers() {
        return localPassword.isPresent();
    }

    Optional<String> localPassword() {
        return localPassword;
    }

    boolean hasOrganisation() {
        return organisation;
    }
}
