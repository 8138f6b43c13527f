package nl.kcc.edge.signin;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.Audience;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// How someone is asked to sign in: on a page, by going to where that is done; a program, by 401 and never by a redirect.
@ApplicationScoped
class Challenges {

    private static final int FOUND = 302;
    private static final int UNAUTHENTICATED = 401;

    private final SignInSettings settings;
    private final OidcAuthenticationMechanism organisation;

    Challenges(SignInSettings settings, OidcAuthenticationMechanism organisation) {
        this.settings = settings;
        this.organisation = organisation;
    }

    Uni<ChallengeData> forRequest(RoutingContext request) {
        if (!Audience.isPerson(request)) {
            return Uni.createFrom().item(new ChallengeData(UNAUTHENTICATED, "WWW-Authenticate", schemes(request)));
        }
        if (settings.hasOrganisation() && Paths.ORGANISATION.equals(request.normalizedPath())) {
            return WayBack.fitsIntoACookie(request.request().uri()) ? organisation.getChallenge(request)
                    : found(Paths.ORGANISATION);
        }
        String page = settings.hasLocalUsers() ? Paths.LOGIN_PAGE : Paths.ORGANISATION;
        return found(WayBack.to(page, request));
    }

    private static Uni<ChallengeData> found(String target) {
        return Uni.createFrom().item(new ChallengeData(FOUND, "Location", target));
    }

    /// A browser would show its own password window for Basic, over the page that just finds its session ended.
    private String schemes(RoutingContext request) {
        if (request.request().getHeader("Sec-Fetch-Mode") != null) {
            return "Session realm=\"KCC\"";
        }
        List<String> schemes = new ArrayList<>();
        if (settings.hasLocalUsers()) {
            schemes.add("Basic realm=\"KCC\", charset=\"UTF-8\"");
        }
        if (settings.hasOrganisation()) {
            schemes.add("Bearer realm=\"KCC\"");
        }
        return String.join(", ", schemes);
    }

    static boolean send(ChallengeData challenge, RoutingContext request) {
        if (request.response().ended()) {
            return true;
        }
        request.response().putHeader(challenge.headerName, challenge.headerContent);
        if (challenge.status == UNAUTHENTICATED) {
            ProblemDetails.of(ProblemKind.UNAUTHENTICATED).end(request);
        } else {
            request.response().setStatusCode(challenge.status).end();
        }
        return true;
    }
}
