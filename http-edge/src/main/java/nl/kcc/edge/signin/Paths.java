package nl.kcc.edge.signin;

import java.util.Locale;

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

    static final String SESSION_COOKIE = "kcc-session";

    private Paths() {
    }

    static boolean isLogin(RoutingContext request) {
        return request.request().method() == HttpMethod.POST && LOGIN.equals(request.normalizedPath());
    }

    /// Whether it is what a form in a browser sends.
    static boolean isForm(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
