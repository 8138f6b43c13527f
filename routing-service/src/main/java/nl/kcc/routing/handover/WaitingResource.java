package nl.kcc.routing.handover;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.worklist.SignedInWorker;

/// Waiting for the citizen, and going on.
@Path("/v1/handovers/{id}")
@RolesAllowed(Roles.BACK_OFFICE)
class WaitingResource {

    private final WaitForCitizen waiting;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    WaitingResource(WaitForCitizen waiting, CurrentCatalogue current, SignedInWorker signedIn) {
        this.waiting = waiting;
        this.current = current;
        this.signedIn = signedIn;
    }

    @POST
    @Path("/wait")
    @Operation(summary = "Wachten op de inwoner: de servicenorm staat stil, een wettelijke termijn niet")
    public Uni<HandoverView> begin(@PathParam("id") UUID id, @Valid @NotNull WaitRequest request) {
        return waiting.begin(id, request, signedIn.mover())
                .map(details -> HandoverView.of(details, current.catalogue()));
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Niet meer wachten: de servicenorm loopt weer")
    public Uni<HandoverView> end(@PathParam("id") UUID id, @Valid @NotNull ResumeRequest request) {
        return waiting.end(id, request, signedIn.mover())
                .map(details -> HandoverView.of(details, current.catalogue()));
    }
}
