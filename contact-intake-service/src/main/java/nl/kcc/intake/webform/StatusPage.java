package nl.kcc.intake.webform;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;
import nl.kcc.intake.citizen.DutchMoment;

/// `/status/`: how a question stands, its answer, and the verdict on it. Works without scripts; reference and address of a
/// citizen are never in an address of the page. The link in an answer carries a token that names nobody.
@Path("/status")
@PermitAll
@ApplicationScoped
public class StatusPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String YES = "ja";
    private static final int LONGEST = 254;

    private final Template page;
    private final Template verdict;
    private final FollowWebContact following;
    private final WebFormLimits limits;

    StatusPage(@Location("status") Template page, @Location("oordeel") Template verdict, FollowWebContact following,
            WebFormLimits limits) {
        this.page = page;
        this.verdict = verdict;
        this.following = following;
        this.limits = limits;
    }

    /// Only ever shows: programs that check mails for harm follow each link in them.
    ///
    /// @param token of a link in a mail with an answer
    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@QueryParam("antwoord") String token, @Context RoutingContext context) {
        if (token == null) {
            return text("", "", null, "").map(RestResponse::ok);
        }
        return Uni.createFrom().deferred(() -> {
            limits.takeQuestion(context);
            return following.reference(given(token));
        }).chain(reference -> verdict(given(token), reference, "").map(RestResponse::ok))
                .onFailure(Problem.class).recoverWithUni(problem -> refused("", "", problem));
    }

    /// @param token in place of reference and address, from whoever came by a link
    /// @param resolved `ja` or `nee` from whoever gives a verdict; absent from whoever only looks
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> follow(@FormParam("antwoord") String token, @FormParam("reference") String reference,
            @FormParam("email") String email, @FormParam("resolved") String resolved, @Context RoutingContext context) {
        String asked = given(reference);
        String address = given(email);
        return Uni.createFrom().deferred(() -> {
            limits.takeQuestion(context);
            if (token != null && resolved != null) {
                return following.judge(given(token), YES.equals(resolved)).chain(() -> verdict("", "", said(resolved)));
            }
            return (resolved == null ? following.status(asked, address)
                    : following.judge(asked, address, YES.equals(resolved)))
                    .chain(status -> text(asked, address, status, ""));
        }).map(RestResponse::ok).onFailure(Problem.class).recoverWithUni(problem -> refused(asked, address, problem));
    }

    private Uni<String> verdict(String token, String reference, String said) {
        return verdict.data("token", token).data("reference", reference).data("said", said).createUni();
    }

    private static String said(String resolved) {
        return YES.equals(resolved) ? "mijn vraag is beantwoord" : "mijn vraag is nog niet beantwoord";
    }

    private Uni<RestResponse<String>> refused(String reference, String email, Problem problem) {
        return text(reference, email, null, problem.getMessage()).map(text -> RestResponse.ResponseBuilder
                .create(RestResponse.Status.fromStatusCode(problem.status()), text).type(HTML).build());
    }

    private Uni<String> text(String reference, String email, WebContactStatus status, String notice) {
        return page.data("reference", reference).data("email", email).data("notice", notice)
                .data("status", status).data("received", status == null ? "" : DutchMoment.of(status.receivedAt()))
                .data("due", status == null ? "" : DutchMoment.of(status.answerDueAt()))
                .data("again", status == null ? "" : DutchMoment.of(status.promisedAgainAt()))
                .data("answered", status == null ? "" : DutchMoment.of(status.answeredAt()))
                .data("words", WORDS).createUni();
    }

    private static final Map<WebContactStatus.State, String> WORDS = Map.of(
            WebContactStatus.State.RECEIVED, "Wij hebben uw vraag ontvangen.",
            WebContactStatus.State.WITH_DEPARTMENT, "Uw vraag ligt bij een vakafdeling.",
            WebContactStatus.State.ANSWERED, "Uw vraag is beantwoord.",
            WebContactStatus.State.CLOSED, "Uw vraag is gesloten.");

    /// Nothing is longer that could be found.
    private static String given(String value) {
        return value == null ? "" : value.strip().substring(0, Math.min(value.strip().length(), LONGEST));
    }
}
