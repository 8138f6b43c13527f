package nl.kcc.edge.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How people may sign in here. The names are those of the whole installation; see the operating manual.
@ApplicationScoped
class SignInSettings {

    private final Optional<String> localPassword;
    private final boolean organisation;
    private final int wrongPerAddress;
    private final int wrongPerUser;

    /// @param localPassword one password for the six local users; without it there are none
    /// @param organisation whether the organisation's own sign-in (OIDC) is used
    /// @param wrongPerAddress wrong passwords a minute from one address, beyond which it has to wait
    /// @param wrongPerUser the same for one user, from addresses where that user is not known
    SignInSettings(@ConfigProperty(name = "kcc.local-password") Optional<String> localPassword,
            @ConfigProperty(name = "kcc.oidc.enabled", defaultValue = "false") boolean organisation,
            @ConfigProperty(name = "kcc.signin.wrong-per-address", defaultValue = "20") int wrongPerAddress,
            @ConfigProperty(name = "kcc.signin.wrong-per-user", defaultValue = "60") int wrongPerUser) {
        this.localPassword = localPassword;
        this.organisation = organisation;
        this.wrongPerAddress = wrongPerAddress;
        this.wrongPerUser = wrongPerUser;
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

    int wrongPerAddress() {
        return wrongPerAddress;
    }

    int wrongPerUser() {
        return wrongPerUser;
    }
}
