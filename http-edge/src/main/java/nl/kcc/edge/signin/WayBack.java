package nl.kcc.edge.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// The page that someone was on the way to before signing in. It travels in the address of the login page, and not in a
/// cookie: a host's cookies reach all its ports, and each tab has a way of its own.
final class WayBack {

    static final String PARAMETER = "terug";
    static final String HOME = "/";

    /// Encoded; fits into the cookie in which the organisation's sign-in keeps it.
    private static final int LONGEST = 1500;

    /// A path on this site with its query, in characters that may stand in an address: a browser would take two slashes, or
    /// a backslash, for the beginning of another site's name.
    private static final Pattern ON_THIS_SITE = Pattern.compile("/(?![/.])[!-~&&[^\\\\]]*");
    private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^!-~]|\\\\");
    private static final List<String> SIGN_IN = List.of(Paths.LOGIN_PAGE, Paths.LOGIN, Paths.LOGOUT);

    private WayBack() {
    }

    /// Adds where the request was going to.
    static String to(String page, RoutingContext request) {
        return request.request().method() == HttpMethod.GET ? to(page, request.request().uri()) : page;
    }

    /// Without the query when that is too long.
    static String to(String page, String target) {
        String encoded = encoded(target);
        if (encoded.length() > LONGEST) {
            encoded = encoded(target.replaceFirst("\\?.*", ""));
        }
        return encoded.isEmpty() || encoded.length() > LONGEST ? page
                : page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + encoded;
    }

    /// The way back as it was given, when it leads to a page of this site; else home.
    static String checked(String given) {
        return given != null && given.length() <= LONGEST && isPage(given) ? given : HOME;
    }

    /// Whether the organisation's sign-in can keep this address, by which it is asked for, until it comes back.
    static boolean fitsIntoACookie(String address) {
        return address.length() <= LONGEST + 100;
    }

    private static String encoded(String target) {
        // The server's characters are the bytes that came in.
        String plain = OTHER_CHARACTERS.matcher(target).replaceAll(
                other -> "%" + HexFormat.of().withUpperCase().formatHex(other.group().getBytes(ISO_8859_1)));
        return isPage(plain) && !HOME.equals(plain) ? URLEncoder.encode(plain, UTF_8) : "";
    }

    private static boolean isPage(String target) {
        return ON_THIS_SITE.matcher(target).matches() && SIGN_IN.stream().noneMatch(target::startsWith);
    }
}
