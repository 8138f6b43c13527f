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

/// `/status/`: how a question stands, its answer, and the verdict on it. Works without scripts; reference and address are
/// never in an address of the page.
@Path("/status")
@PermitAll
@ApplicationScoped
public class StatusPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String YES = "ja";
    private static final int LONGEST = 254;

    private final Template page;
    private final FollowWebContact following;
    private final WebFormLimits limits;

    StatusPage(@Location("status") Template page, FollowWebContact following, WebFormLimits limits) {
        this.page = page;
        this.following = following;
        this.limits = limits;
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Uni<String> show() {
        return text("", "", null, "");
    }

    /// @param resolved `ja` or `nee` from whoever gives a verdict; absent from whoever only looks
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> follow(@FormParam("reference") String reference, @FormParam("email") String email,
            @FormParam("resolved") String resolved, @Context RoutingContext context) {
        String asked = given(reference);
        String address = given(email);
        return Uni.createFrom().deferred(() -> {
            limits.takeQuestion(context);
            return resolved == null ? following.status(asked, address)
                    : following.judge(asked, address, YES.equals(resolved));
        }).chain(status -> text(asked, address, status, "").map(RestResponse::ok))
                .onFailure(Problem.class).recoverWithUni(problem -> refused(asked, address, problem));
    }

    private Uni<RestResponse<String>> refused(String reference, String email, Problem problem) {
        return text(reference, email, null, problem.getMessage()).map(text -> RestResponse.ResponseBuilder
                .create(RestResponse.Status.fromStatusCode(problem.status()), text).type(HTML).build());
    }

    private Uni<String> text(String reference, String email, WebContactStatus status, String notice) {
        return page.data("reference", reference).data("email", email).data("notice", notice)
                .data("status", status).data("received", status == null ? "" : DutchMoment.of(status.receivedAt()))
                .data("due", status == null ? "" : DutchMoment.of(status.answerDueAt()))
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
