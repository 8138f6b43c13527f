package nl.kcc.intake.frontdoor;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Roles;
import nl.kcc.edge.problem.Audience;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Where each role begins: the site's own address leads there. Who is not signed in has been sent to the login page before;
/// programs find nothing here.
@Singleton
class FirstPage {

    /// After signing in and who may come here, which the platform has at -200 and -100; before the files and the resources,
    /// which come at 0 at the earliest.
    private static final int ORDER = -10;
    private static final int FOUND = 302;
    private static final String HOME = "/";

    private record Start(String role, String page) {
    }

    /// Who has several roles begins at the first of them.
    private static final List<Start> STARTS = List.of(
            new Start(Roles.AGENT, "/balie/"),
            new Start(Roles.BACK_OFFICE, "/werklijst/"),
            new Start(Roles.MANAGER, "/cijfers/"),
            new Start(Roles.RULE_MANAGER, "/onderwerpen/"),
            new Start(Roles.OPERATOR, "/beheer/"),
            new Start(Roles.PRIVACY_OFFICER, "/beheer/"));

    void install(@Observes Router router) {
        router.route(HOME).order(ORDER).handler(FirstPage::lead);
    }

    private static void lead(RoutingContext request) {
        boolean reads = HttpMethod.GET.equals(request.request().method()) || HttpMethod.HEAD.equals(request.request().method());
        if (!reads || !HOME.equals(request.normalizedPath()) || !Audience.isPerson(request)
                || !(request.user() instanceof QuarkusHttpUser user)) {
            request.next();
            return;
        }
        of(user.getSecurityIdentity()).ifPresentOrElse(
                page -> request.response().setStatusCode(FOUND).putHeader("Location", page).end(),
                () -> ProblemDetails.of(ProblemKind.FORBIDDEN).end(request));
    }

    /// None for someone without any of our roles.
    static Optional<String> of(SecurityIdentity user) {
        return STARTS.stream().filter(start -> user.hasRole(start.role)).map(Start::page).findFirst();
    }
}
