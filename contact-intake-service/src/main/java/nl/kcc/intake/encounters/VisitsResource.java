package nl.kcc.intake.encounters;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.intake.encounters.tickets.TicketMessage;

/// What a ticket system tells.
@Path("/v1/visits")
@RolesAllowed({ Roles.AGENT, Roles.SWITCHBOARD })
@Tag(name = "Gesprekken en bezoeken")
class VisitsResource {

    private final TakeEvents taking;
    private final EventRules rules;
    private final Municipalities municipalities;

    VisitsResource(TakeEvents taking, EventRules rules, Municipalities municipalities) {
        this.taking = taking;
        this.rules = rules;
        this.municipalities = municipalities;
    }

    /// @param system whose names the message comes in; [nl.kcc.intake.encounters.tickets] has put it into ours by now
    @POST
    @TicketMessage
    @CustomDeserialization(OneOrMany.class)
    @Operation(summary = "Wat er met bezoeken aan de balie gebeurt, zoals het nummersysteem het meldt", description = "Een gebeurtenis, of een lijst van hoogstens 500. Zij mogen te laat, dubbel en in elke volgorde komen. "
            + "Met 'system' staat het bericht in de namen van dat nummersysteem, zoals de koppeling van deze installatie ze vertaalt.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
            VisitEventRequest.class, VisitEventRequest[].class })))
    @APIResponse(responseCode = "202", description = "Vastgelegd")
    public Uni<RestResponse<Void>> take(@QueryParam("system") String system,
            @NotNull @Size(max = EventRules.MOST_EVENTS, message = EventRules.TOO_MANY) List<@NotNull(message = EventRules.EMPTY) @Valid VisitEventRequest> events) {
        // Of what a ticket system tells, all may be passed over.
        if (events.isEmpty() && system == null) {
            throw new Problem.InvalidInput("", EventRules.TOO_MANY);
        }
        rules.requireMoments(events, VisitEventRequest::at);
        return taking.take(events.stream()
                .map(event -> event.told(municipalities.requirePresent(event.municipality()))).toList())
                .map(_ -> RestResponse.accepted());
    }
}
