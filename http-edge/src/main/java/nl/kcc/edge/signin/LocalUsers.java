package nl.kcc.edge.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import nl.kcc.edge.Departments;
import nl.kcc.edge.Roles;
import nl.kcc.edge.Session;

/// The users of local mode, one for each role and a second where one is not enough to try it out, with one password. There
/// are none when no password is set.
@ApplicationScoped
class LocalUsers {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("agent", Roles.AGENT),
            Map.entry("agent2", Roles.AGENT),
            Map.entry("backoffice", Roles.BACK_OFFICE),
            Map.entry("backoffice2", Roles.BACK_OFFICE),
            Map.entry("backoffice3", Roles.BACK_OFFICE),
            Map.entry("manager", Roles.MANAGER),
            Map.entry("ruler", Roles.RULE_MANAGER),
            Map.entry("ruler2", Roles.RULE_MANAGER),
            Map.entry("privacy", Roles.PRIVACY_OFFICER),
            Map.entry("operator", Roles.OPERATOR),
            Map.entry("switchboard", Roles.SWITCHBOARD));

    /// Who works for one department alone, of those in the topics that ship with the product; others work for them all.
    private static final Map<String, Set<String>> DEPARTMENTS = Map.of(
            "backoffice2", Set.of("burgerzaken"),
            "backoffice3", Set.of("belastingen"));

    static final Set<String> NAMES = ROLES.keySet();

    private final Optional<byte[]> password;

    LocalUsers(SignInSettings settings) {
        this.password = settings.localPassword().map(text -> text.getBytes(UTF_8));
    }

    /// @throws AuthenticationFailedException when the name or the password is wrong, without telling which
    SecurityIdentity withPassword(String name, String given) {
        // Always compared, and in constant time: how long it takes tells nothing of the name or the password.
        byte[] bytes = given == null ? new byte[0] : given.getBytes(UTF_8);
        boolean right = password.map(expected -> MessageDigest.isEqual(expected, bytes)).orElse(false);
        if (!right || name == null) {
            throw new AuthenticationFailedException("wrong name or password");
        }
        return user(name).map(QuarkusSecurityIdentity.Builder::build)
                .orElseThrow(() -> new AuthenticationFailedException("no such user"));
    }

    /// A user whose name comes from a cookie that only we can have written; none when there are no local users any more.
    Optional<SecurityIdentity> withSession(SessionCookie.SignedIn signedIn) {
        return password.flatMap(_ -> user(signedIn.user()))
                .map(user -> user.addAttribute(Session.ATTRIBUTE, signedIn.session()).build());
    }

    private static Optional<QuarkusSecurityIdentity.Builder> user(String name) {
        return Optional.ofNullable(ROLES.get(name))
                .map(role -> QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRole(role)
                        .addAttributes(DEPARTMENTS.containsKey(name) ? Map.of(Departments.ATTRIBUTE, DEPARTMENTS.get(name))
                                : Map.of()));
    }
}
