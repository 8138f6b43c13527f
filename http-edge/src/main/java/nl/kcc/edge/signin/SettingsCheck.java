package nl.kcc.edge.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.security.HttpSecurity;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Session;

/// Stops a start with settings that are missing or unsafe, with one sentence for the operator. Runs before the first
/// request, and before the platform uses these settings itself.
@Singleton
class SettingsCheck {

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class);

    /// Short enough to type, too long to guess at the rate a service answers.
    private static final int SHORTEST_PASSWORD = 12;

    /// As many characters as the cookie's key has bytes.
    private static final int SHORTEST_KEY = 32;

    private final SignInSettings settings;
    private final Optional<String> sessionKey;
    private final Duration longest;
    private final Optional<String> oidcUrl;
    private final Set<String> municipalities;
    private final Set<String> former;

    SettingsCheck(SignInSettings settings, @ConfigProperty(name = "kcc.session-key") Optional<String> sessionKey,
            @ConfigProperty(name = "kcc.session-longest") Duration longest,
            @ConfigProperty(name = "kcc.oidc.url") Optional<String> oidcUrl,
            @ConfigProperty(name = "kcc.municipalities") Optional<Set<String>> municipalities,
            @ConfigProperty(name = "kcc.former-municipalities") Optional<Set<String>> former) {
        this.settings = settings;
        this.sessionKey = sessionKey;
        this.longest = longest;
        this.oidcUrl = oidcUrl;
        this.municipalities = municipalities.orElse(Set.of());
        this.former = former.orElse(Set.of());
    }

    void check(@Observes HttpSecurity starting) {
        refuse(!settings.hasLocalUsers() && !settings.hasOrganisation(), """
                Nobody could sign in: set kcc.local-password (local users) or kcc.oidc.enabled=true (the organisation's \
                own sign-in).""");
        refuse(settings.localPassword().filter(password -> password.length() < SHORTEST_PASSWORD).isPresent(),
                "kcc.local-password is too short: use at least %d characters.".formatted(SHORTEST_PASSWORD));
        refuse(sessionKey.filter(key -> key.length() >= SHORTEST_KEY).isEmpty(),
                "Set kcc.session-key, which encrypts the login cookie, to at least %d characters.".formatted(SHORTEST_KEY));
        refuse(longest.isNegative() || longest.isZero() || longest.compareTo(Session.LONGEST) > 0,
                "kcc.session-longest, how long a sign-in holds, must be more than nothing and at most PT10H.");
        refuse(settings.wrongPerAddress() < 1 || settings.wrongPerUser() < settings.wrongPerAddress(),
                "kcc.signin.wrong-per-address must be at least 1, and kcc.signin.wrong-per-user at least as much.");
        refuse(settings.hasOrganisation() && oidcUrl.isEmpty(),
                "kcc.oidc.enabled is true, so set kcc.oidc.url to the realm's address.");
        demandCodes("kcc.municipalities", municipalities);
        demandCodes("kcc.former-municipalities", former);
        former.forEach(code -> refuse(municipalities.contains(code),
                "%s stands in kcc.municipalities and in kcc.former-municipalities: it still exists, or it does not."
                        .formatted(code)));
        LOG.infof("Settings are in order localUsers=%s organisation=%s municipalities=%s formerMunicipalities=%s",
                settings.hasLocalUsers(), settings.hasOrganisation(),
                municipalities.isEmpty() ? "any" : String.join(",", municipalities), String.join(",", former));
    }

    private static void demandCodes(String setting, Set<String> codes) {
        codes.forEach(code -> refuse(!Municipalities.CODE.matcher(code).matches(),
                "%s holds codes of Statistics Netherlands such as GM0344, separated by commas; '%s' is none."
                        .formatted(setting, code)));
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new ConfigurationException(sentence);
        }
    }
}
