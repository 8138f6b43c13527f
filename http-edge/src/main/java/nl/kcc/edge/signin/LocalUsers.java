package nl.kcc.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import nl.kcc.edge.Roles;

/// The six users of local mode, one for each role, with one password. There are none when no password is set.
@ApplicationScoped
class LocalUsers {

    private static final Map<String, String> ROLES = Map.of(
            "agent", Roles.AGENT,
            "backoffice", Roles.BACK_OFFICE,
            "manager", Roles.MANAGER,
            "ruler", Roles.RULE_MANAGER,
            "privacy", Roles.PRIVACY_OFFICER,
            "operator", Roles.OPERATOR);

    private final Optional<byte[]> password;

    LocalUsers(SignInSettings settings) {
        this.password = settings.localPassword().map(text -> text.getBytes(UTF_8));
    }

    /// @throws AuthenticationFailedException when the name or the password is wrong, without telling which
    SecurityIdentity withPassword(String name, char[] given) {
        // Always compared, and in constant time: how long it takes tells nothing of the name or the password.
        boolean right = password.map(expected -> MessageDigest.isEqual(expected, new String(given).getBytes(UTF_8)))
                .orElse(false);
        if (!right) {
            throw new AuthenticationFailedException("wrong name or password");
        }
        return withCookie(name);
    }

    /// A user whose name comes from a cookie that only we can have written.
    SecurityIdentity withCookie(String name) {
        String role = ROLES.get(name);
        if (role == null || password.isEmpty()) {
            throw new AuthenticationFailedException("no such user");
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRole(role).build();
    }
}
