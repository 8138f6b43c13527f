package nl.kcc.edge.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Session;

/// The page where people sign in, and leaving.
@Path("/")
@ApplicationScoped
public class LoginPage {

    private static final String WRONG = """
            <p class="kcc-notice kcc-notice--error" id="melding" role="alert">\
            De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.</p>""";
    private static final String LEFT = """
            <p class="kcc-notice" id="melding" role="status">U bent uitgelogd.</p>""";
    private static final String TO_ORGANISATION = "<!-- naar organisatie -->";
    private static final String ORGANISATION = """
            <p><a class="kcc-button kcc-button--secondary" href="%s">\
            Inloggen met het account van uw organisatie</a></p>""".formatted(TO_ORGANISATION);

    /// The form for name and password, which only local users have.
    private static final Pattern LOCAL = Pattern.compile("<!-- lokaal -->.*<!-- einde lokaal -->", Pattern.DOTALL);

    private final String page;
    private final PasswordSignIn signIn;
    private final SessionCookie cookie;
    private final SignOuts signOuts;
    private final SecurityIdentity identity;

    LoginPage(SignInSettings settings, PasswordSignIn signIn, SessionCookie cookie, SignOuts signOuts,
            SecurityIdentity identity) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.signOuts = signOuts;
        this.identity = identity;
        String whole = read("/META-INF/edge/inloggen.html").replace("<!-- organisatie -->",
                settings.hasOrganisation() ? ORGANISATION : "");
        this.page = settings.hasLocalUsers() ? whole : LOCAL.matcher(whole).replaceFirst("");
    }

    /// @param wrong present after an attempt that failed
    /// @param left present after signing out
    /// @param back where to go afterwards
    @GET
    @Path(Paths.LOGIN_PAGE)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @PermitAll
    @Operation(hidden = true)
    public String page(@QueryParam("fout") String wrong, @QueryParam("uit") String left,
            @QueryParam(WayBack.PARAMETER) String back) {
        return page.replace("<!-- melding -->", wrong != null ? WRONG : left != null ? LEFT : "")
                .replace("<!-- terug -->", field(WayBack.checked(back)))
                .replace(TO_ORGANISATION, escaped(WayBack.to(Paths.ORGANISATION, WayBack.checked(back))));
    }

    /// Takes what the form on the page sends.
    @POST
    @Path(Paths.LOGIN)
    @PermitAll
    @Operation(hidden = true)
    public Response enter(@FormParam("gebruikersnaam") String name, @FormParam("wachtwoord") String password,
            @FormParam(WayBack.PARAMETER) String back, @Context RoutingContext request) {
        String target = WayBack.checked(back);
        try {
            SecurityIdentity user = signIn.check(name, password, request);
            return redirect(target).cookie(sessionCookie(request).value(cookie.begin(user.getPrincipal().getName())).build())
                    .build();
        } catch (AuthenticationFailedException e) {
            return redirect(WayBack.to(Paths.LOGIN_PAGE + "?fout=ja", target)).build();
        }
    }

    /// Whoever gets here has signed in with the organisation's account.
    @GET
    @Path(Paths.ORGANISATION)
    @Authenticated
    @Operation(hidden = true)
    public Response organisation(@QueryParam(WayBack.PARAMETER) String back) {
        return redirect(WayBack.checked(back)).build();
    }

    /// Ends a session of the login page, here and everywhere; a session of the organisation has been ended before this by the
    /// platform.
    @POST
    @Path(Paths.LOGOUT)
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> leave(@Context RoutingContext request) {
        Response left = redirect(Paths.LOGIN_PAGE + "?uit=ja")
                .cookie(sessionCookie(request).value("").maxAge(0).build()).build();
        return Session.of(identity).map(session -> signOuts.end(session.id()))
                .orElseGet(() -> Uni.createFrom().voidItem()).replaceWith(left);
    }

    /// To a page of this site, whatever its name is to the browser.
    private static Response.ResponseBuilder redirect(String target) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, target);
    }

    /// No script needs to see it. Lax, not strict: a link to a page in a mail must find the reader signed in.
    private static NewCookie.Builder sessionCookie(RoutingContext request) {
        return new NewCookie.Builder(SessionCookie.NAME).path("/").httpOnly(true).secure(request.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static String field(String back) {
        return WayBack.HOME.equals(back) ? ""
                : "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(WayBack.PARAMETER, escaped(back));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String read(String resource) {
        try (InputStream page = LoginPage.class.getResourceAsStream(resource)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
