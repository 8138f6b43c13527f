package nl.kcc.intake;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Makes the user [#NAME] one of the organisation's, who works for a department. It is asked about every user of every test.
@ApplicationScoped
public class WorkerOfCleaning implements SecurityIdentityAugmentor {

    public static final String NAME = "veger";

    private record Token(String getName) implements JsonWebToken {

        private static final Map<String, Object> CLAIMS = Map.of("municipalities", Set.of("GM0344"), "departments",
                Set.of("reiniging"));

        @Override
        public Set<String> getClaimNames() {
            return CLAIMS.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) CLAIMS.get(name);
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() || !identity.getPrincipal().getName().equals(NAME)
                ? identity
                : QuarkusSecurityIdentity.builder(identity).setPrincipal(new Token(identity.getPrincipal().getName())).build());
    }
}
