package nl.kcc.routing.handover;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// Waiting for the citizen, and going on.
@Path("/v1/handovers/{id}")
@RolesAllowed(Roles.BACK_OFFICE)
class WaitingResource {

    private final WaitForCitizen waiting;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    WaitingResource(WaitForCitizen waiting, CurrentCatalogue current, Municipalities municipalities,
            SecurityIdentity identity) {
        this.waiting = waiting;
        this.current = current;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @POST
    @Path("/wait")
    @Operation(summary = "Wachten op de inwoner: de servicenorm staat stil, een wettelijke termijn niet")
    public Uni<HandoverView> begin(@PathParam("id") UUID id, @Valid @NotNull WaitRequest request) {
        return waiting.begin(id, request, municipalities.visible(), identity.getPrincipal().getName())
                .map(details -> HandoverView.of(details, current.catalogue()));
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Niet meer wachten: de servicenorm loopt weer")
    public Uni<HandoverView> end(@PathParam("id") UUID id) {
        return waiting.end(id, municipalities.visible(), identity.getPrincipal().getName())
                .map(details -> HandoverView.of(details, current.catalogue()));
    }
}
