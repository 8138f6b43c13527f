package nl.kcc.edge.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.Authenticated;

/// The page where people sign in, and leaving.
@Path("/")
@ApplicationScoped
public class LoginPage {

    private static final String WRONG = """
            <p class="kcc-notice kcc-notice--error" id="melding" role="alert">\
            De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.</p>""";
    private static final String LEFT = """
            <p class="kcc-notice" id="melding" role="status">U bent uitgelogd.</p>""";
    private static final String ORGANISATION = """
            <p><a class="kcc-button kcc-button--secondary" href="/inloggen/organisatie">\
            Inloggen met het account van uw organisatie</a></p>""";

    /// The form for name and password, which only local users have.
    private static final Pattern LOCAL = Pattern.compile("<!-- lokaal -->.*<!-- einde lokaal -->", Pattern.DOTALL);

    private final String page;

    LoginPage(SignInSettings settings) {
        String whole = read("/META-INF/edge/inloggen.html").replace("<!-- organisatie -->",
                settings.hasOrganisation() ? ORGANISATION : "");
        this.page = settings.hasLocalUsers() ? whole : LOCAL.matcher(whole).replaceFirst("");
    }

    /// @param wrong present after an attempt that failed
    /// @param left present after signing out
    @GET
    @Path(Paths.LOGIN_PAGE)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @PermitAll
    @Operation(hidden = true)
    public String page(@QueryParam("fout") String wrong, @QueryParam("uit") String left) {
        return page.replace("<!-- melding -->", wrong != null ? WRONG : left != null ? LEFT : "");
    }

    /// Whoever gets here has signed in with the organisation's account.
    @GET
    @Path(Paths.ORGANISATION)
    @Authenticated
    @Operation(hidden = true)
    public Response organisation() {
        return Response.seeOther(URI.create("/")).build();
    }

    /// Ends a session of the login page; a session of the organisation has been ended before this by the platform.
    @POST
    @Path(Paths.LOGOUT)
    @PermitAll
    @Operation(hidden = true)
    public Response leave() {
        return Response.seeOther(URI.create(Paths.LOGIN_PAGE + "?uit=ja"))
                .cookie(new NewCookie.Builder(Paths.SESSION_COOKIE).value("").path("/").maxAge(0).httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX).build())
                .build();
    }

    private static String read(String resource) {
        try (InputStream page = LoginPage.class.getResourceAsStream(resource)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
