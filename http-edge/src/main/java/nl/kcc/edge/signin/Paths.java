package nl.kcc.edge.signin;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// The addresses that signing in takes; the same as in this module's `microprofile-config.properties`.
final class Paths {

    /// The login page.
    static final String LOGIN_PAGE = "/inloggen";

    /// Where the login page sends name and password.
    static final String LOGIN = "/aanmelden";

    /// Leads to the organisation's sign-in, and is where that comes back to.
    static final String ORGANISATION = "/inloggen/organisatie";

    static final String LOGOUT = "/afmelden";

    private Paths() {
    }

    /// Whether it is part of signing in or out itself.
    static boolean isOfSignIn(RoutingContext request) {
        return LOGIN.equals(request.normalizedPath()) || LOGOUT.equals(request.normalizedPath());
    }

    static boolean isLogin(RoutingContext request) {
        return request.request().method() == HttpMethod.POST && LOGIN.equals(request.normalizedPath());
    }
}
