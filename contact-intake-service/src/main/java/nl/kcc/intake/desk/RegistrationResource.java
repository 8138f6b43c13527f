package nl.kcc.intake.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;

/// Where contacts come in.
@Path("/v1/contacts")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class RegistrationResource {

    private final RegisterAtDesk register;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    RegistrationResource(RegisterAtDesk register, Municipalities municipalities, SecurityIdentity identity) {
        this.register = register;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @POST
    @Operation(summary = "Contactmoment vastleggen, met een contact per vraag")
    @APIResponse(responseCode = "201", description = "Vastgelegd; Location wijst naar het eerste contact", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RegistrationView.class)))
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<RegistrationView>> register(
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid RegistrationRequest request,
            @Context HttpHeaders headers, @HeaderParam("Prefer") List<String> prefer) {
        String user = identity.getPrincipal().getName();
        Optional<WaitPreference> wait = WaitPreference.of(prefer);
        var caller = new DeskCaller(user, municipalities.requirePresent(request.municipality()), key(headers),
                wait.map(WaitPreference::duration).orElse(Duration.ZERO));
        return register.register(request, caller).map(view -> created(view, wait));
    }

    /// An empty header is not the same as none, for which `@HeaderParam` takes it.
    private static Optional<IdempotencyKey> key(HttpHeaders headers) {
        return IdempotencyKey.of(headers.getRequestHeader(IdempotencyKey.HEADER));
    }

    static RestResponse<RegistrationView> created(RegistrationView view, Optional<WaitPreference> wait) {
        var response = ResponseBuilder.<RegistrationView> create(RestResponse.Status.CREATED).entity(view)
                .location(URI.create("/v1/contacts/" + view.contacts().getFirst().id()));
        wait.ifPresent(preference -> response.header("Preference-Applied", preference.applied()));
        return response.build();
    }
}
