package nl.kcc.edge;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/// The departments that the signed-in user works for: codes of the catalogue in the claim `departments` of the token, where
/// `*` stands for every one. Without the claim none. Most local users work for them all.
///
/// Works inside an HTTP request only.
@ApplicationScoped
public class Departments {

    /// Of a local user who works for some departments only: their codes.
    public static final String ATTRIBUTE = "kcc.departments";

    private static final String CLAIM = "departments";
    private static final String EVERY = "*";

    private final SecurityIdentity identity;

    Departments(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @return empty when it is every department
    public Optional<Set<String>> own() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.ofNullable(identity.<Set<String>> getAttribute(ATTRIBUTE));
        }
        Object claim = token.getClaim(CLAIM);
        Collection<?> codes = claim == null ? Set.of() : claim instanceof Collection<?> several ? several : Set.of(claim);
        Set<String> own = codes.stream().map(Municipalities::text).collect(Collectors.toSet());
        return own.contains(EVERY) ? Optional.empty() : Optional.of(own);
    }
}
