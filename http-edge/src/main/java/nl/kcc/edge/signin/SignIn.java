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
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.EndedSessions;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Session;

/// Goes before the platform's own ways to sign in: lets exactly one of them check what a request brings, and answers for
/// all of them when that is nothing or not right.
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

    /// Above every mechanism of the platform.
    private static final int FIRST = 5_000;

    private final SignInSettings settings;
    private final Challenges challenges;
    private final BasicAuthenticationMechanism basic;
    private final SessionCookie cookie;
    private final LocalUsers users;
    private final EndedSessions ended;
    private final OidcAuthenticationMechanism organisation;

    SignIn(SignInSettings settings, Challenges challenges, BasicAuthenticationMechanism basic,
            SessionCookie cookie, LocalUsers users, EndedSessions ended, OidcAuthenticationMechanism organisation) {
        this.settings = settings;
        this.challenges = challenges;
        this.basic = basic;
        this.cookie = cookie;
        this.users = users;
        this.ended = ended;
        this.organisation = organisation;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        // The one that checks enters itself as the one to answer; that stays ours.
        return check(request, identities)
                .onTermination().invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private Uni<SecurityIdentity> check(RoutingContext request, IdentityProviderManager identities) {
        if (OwnOrigin.isMissing(request)) {
            return Uni.createFrom().failure(new Problem.Forbidden(
                    "Dit verzoek komt van een andere site. Open de pagina opnieuw en probeer het daar nog eens."));
        }
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null) {
            return checkHeader(authorization.toLowerCase(Locale.ROOT), request, identities);
        }
        if (Paths.isLogin(request)) {
            return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        }
        Cookie session = request.request().getCookie(SessionCookie.NAME);
        if (settings.hasLocalUsers() && session != null) {
            return Uni.createFrom().item(cookie.read(session.getValue())
                    .filter(signedIn -> !ended.contain(signedIn.session().id())).flatMap(users::withSession).orElse(null));
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

    /// A token that nobody can check now is no wrong token; one of somebody who has signed out is.
    private Uni<SecurityIdentity> byOrganisation(RoutingContext request, IdentityProviderManager identities) {
        return organisation.authenticate(request, identities)
                .onItem().ifNotNull().invoke(this::refuseEnded)
                .onFailure(OIDCException.class)
                .transform(_ -> new Problem.Busy(
                        "De inlogdienst van de organisatie is nu niet bereikbaar. Probeer het zo weer."));
    }

    private void refuseEnded(SecurityIdentity user) {
        if (Session.idOf(user).filter(ended::contain).isPresent()) {
            throw new AuthenticationFailedException("signed out");
        }
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
        return Set.of(UsernamePasswordAuthenticationRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
