package nl.kcc.intake.webform;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Municipalities;
import nl.kcc.outbox.Identifiers;

/// For form engines and pages of municipalities: what the form does, without the page.
@Path("/v1/web-contacts")
@PermitAll
@Tag(name = "Webformulier")
class WebContactResource {

    private static final String BODY_MISSING = "De inhoud van het bericht ontbreekt.";

    private final SendWebContact sending;
    private final FollowWebContact following;
    private final WebFormLimits limits;
    private final Municipalities municipalities;
    private final Identifiers identifiers;

    WebContactResource(SendWebContact sending, FollowWebContact following, WebFormLimits limits,
            Municipalities municipalities, Identifiers identifiers) {
        this.sending = sending;
        this.following = following;
        this.limits = limits;
        this.municipalities = municipalities;
        this.identifiers = identifiers;
    }

    @POST
    @Operation(summary = "Vraag van een burger, zonder inloggen")
    @APIResponse(responseCode = "202", description = "Ontvangen, met het kenmerk en tot wanneer wij antwoorden", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WebReceipt.class)))
    public Uni<RestResponse<WebReceipt>> send(@NotNull(message = BODY_MISSING) @Valid WebContactRequest request,
            @Context RoutingContext context) {
        limits.takeForm(context);
        String municipality = municipalities.requirePresent(request.municipality());
        return sending.send(request.about(municipality, List.of()), identifiers.next().toString())
                .map(receipt -> RestResponse.status(RestResponse.Status.ACCEPTED, receipt));
    }

    @POST
    @Path("/_status")
    @Operation(summary = "Hoe het met een vraag staat, voor wie het kenmerk en het e-mailadres kent")
    public Uni<WebContactStatus> status(@NotNull(message = BODY_MISSING) @Valid FollowRequest request,
            @Context RoutingContext context) {
        limits.takeQuestion(context);
        return following.status(request.reference(), request.email());
    }

    @POST
    @Path("/_verdict")
    @Operation(summary = "Of de vraag is beantwoord, volgens wie haar stelde")
    public Uni<WebContactStatus> judge(@NotNull(message = BODY_MISSING) @Valid CitizenVerdictRequest request,
            @Context RoutingContext context) {
        limits.takeQuestion(context);
        return following.judge(request.reference(), request.email(), request.resolved());
    }
}
