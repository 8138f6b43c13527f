package nl.kcc.edge.signin;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;

/// Goes before the platform's own ways to sign in: lets exactly one of them check what a request brings, and answers for
/// all of them when that is nothing or not right.
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

    /// Above every mechanism of the platform.
    private static final int FIRST = 5_000;

    private final SignInSettings settings;
    private final Challenges challenges;
    private final BasicAuthenticationMechanism basic;
    private final FormAuthenticationMechanism form;
    private final OidcAuthenticationMechanism organisation;

    SignIn(SignInSettings settings, Challenges challenges, BasicAuthenticationMechanism basic,
            FormAuthenticationMechanism form, OidcAuthenticationMechanism organisation) {
        this.settings = settings;
        this.challenges = challenges;
        this.basic = basic;
        this.form = form;
        this.organisation = organisation;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        // The one that checks enters itself as the one to answer; that stays ours.
        return check(request, identities)
                .onTermination().invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private Uni<SecurityIdentity> check(RoutingContext request, IdentityProviderManager identities) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null) {
            return checkHeader(authorization.toLowerCase(Locale.ROOT), request, identities);
        }
        if (Paths.isLogin(request)) {
            return Paths.isForm(request)
                    ? form.authenticate(request, identities).onItem().ifNull().switchTo(() -> outcomeOfLogin(request))
                    : Uni.createFrom().failure(new AuthenticationFailedException("no form"));
        }
        if (settings.hasLocalUsers() && request.request().getCookie(Paths.SESSION_COOKIE) != null) {
            return form.authenticate(request, identities).onFailure(AuthenticationFailedException.class)
                    .recoverWithNull();
        }
        if (Paths.LOGOUT.equals(request.normalizedPath()) && request.request().method() != HttpMethod.POST) {
            // A link or an image on another site must not end a session.
            return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        }
        return settings.hasOrganisation() ? byOrganisation(request, identities) : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> checkHeader(String authorization, RoutingContext request,
            IdentityProviderManager identities) {
        if (authorization.startsWith("basic ") && settings.hasLocalUsers()) {
            return basic.authenticate(request, identities);
        }
        if (authorization.startsWith("bearer ") && settings.hasOrganisation()) {
            return byOrganisation(request, identities);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("unknown kind of credentials"));
    }

    /// A token that nobody can check now is no wrong token.
    private Uni<SecurityIdentity> byOrganisation(RoutingContext request, IdentityProviderManager identities) {
        return organisation.authenticate(request, identities).onFailure(OIDCException.class)
                .transform(_ -> new Problem.Busy(
                        "De inlogdienst van de organisatie is nu niet bereikbaar. Probeer het zo weer."));
    }

    /// The platform has answered a login that succeeded; it gives nothing, too, when a field was left out.
    private static Uni<SecurityIdentity> outcomeOfLogin(RoutingContext request) {
        return request.response().ended() ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(new AuthenticationFailedException("no name or password"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return challenges.forRequest(request);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return challenges.forRequest(request).map(challenge -> Challenges.send(challenge, request));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TrustedAuthenticationRequest.class,
                TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
