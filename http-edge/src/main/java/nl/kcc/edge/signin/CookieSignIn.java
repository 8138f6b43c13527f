package nl.kcc.edge.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/// Recognises someone who signed in on the login page before. The platform has decrypted the cookie and seen that it is
/// not too old.
@ApplicationScoped
class CookieSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final LocalUsers users;

    CookieSignIn(LocalUsers users) {
        this.users = users;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> users.withCookie(request.getPrincipal()));
    }
}
