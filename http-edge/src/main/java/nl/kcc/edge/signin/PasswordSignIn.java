package nl.kcc.edge.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/// Signs in with a name and a password: by HTTP Basic, or on the login page.
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final LocalUsers users;
    private final PasswordGuesses guesses;

    PasswordSignIn(LocalUsers users, PasswordGuesses guesses) {
        this.users = users;
        this.guesses = guesses;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> check(request.getUsername(), new String(request.getPassword().getPassword()),
                HttpSecurityUtils.getRoutingContextAttribute(request)));
    }

    /// @param name null, as the password may be, when it was left out
    /// @throws AuthenticationFailedException when the name or the password is wrong, without telling which
    /// @throws Problem.TooManyRequests when that was so too often
    SecurityIdentity check(String name, String password, RoutingContext request) {
        return guesses.guarded(name, String.valueOf(request.request().remoteAddress().hostAddress()),
                () -> users.withPassword(name, password));
    }
}
