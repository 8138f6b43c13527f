package nl.kcc.intake.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.intake.contact.SignedInReader;

/// One message, several questions.
@Path("/v1/contacts/{id}/split")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class SplitResource {

    private final SplitAtDesk splitting;
    private final SignedInReader readers;

    SplitResource(SplitAtDesk splitting, SignedInReader readers) {
        this.splitting = splitting;
        this.readers = readers;
    }

    @POST
    @Operation(summary = "Splitsen: vragen uit hetzelfde bericht of gesprek worden eigen contacten")
    @APIResponse(responseCode = "201", description = "Vastgelegd; Location wijst naar het eerste nieuwe contact", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RegistrationView.class)))
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<RegistrationView>> split(UUID id,
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid SplitRequest request,
            @Context HttpHeaders headers,
            @HeaderParam("Prefer") List<String> prefer) {
        Optional<WaitPreference> wait = WaitPreference.of(prefer);
        return splitting.split(new SplitAtDesk.SplitOrder(id, request, readers.get(),
                IdempotencyKey.of(headers.getRequestHeader(IdempotencyKey.HEADER)),
                wait.map(WaitPreference::duration).orElse(Duration.ZERO)))
                .map(view -> RegistrationResource.created(view, wait));
    }
}
