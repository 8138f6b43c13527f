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
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// What the back office does with a hand-over. Each call answers with how it then stands. Codes alone: what there is to
/// write goes to intake, with the contact.
@Path("/v1/handovers/{id}")
@RolesAllowed(Roles.BACK_OFFICE)
class HandoverMovesResource {

    private final MoveHandover moveHandover;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;

    HandoverMovesResource(MoveHandover moveHandover, CurrentCatalogue current, Municipalities municipalities) {
        this.moveHandover = moveHandover;
        this.current = current;
        this.municipalities = municipalities;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Aannemen")
    public Uni<HandoverView> accept(@PathParam("id") UUID id) {
        return move(id, new HandoverMove.Accept());
    }

    @POST
    @Path("/forward")
    @Operation(summary = "Doorzetten naar een andere afdeling")
    public Uni<HandoverView> forward(@PathParam("id") UUID id, @Valid @NotNull ForwardRequest request) {
        Catalogue catalogue = current.catalogue();
        catalogue.requireDepartment(request.department());
        return move(id, new HandoverMove.Forward(request.department(), request.reason()), catalogue);
    }

    @POST
    @Path("/return")
    @Operation(summary = "Teruggeven aan de balie")
    public Uni<HandoverView> giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnRequest request) {
        return move(id, new HandoverMove.GiveBack(request.reason()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "Afronden")
    public Uni<HandoverView> complete(@PathParam("id") UUID id, @Valid @NotNull CompleteRequest request) {
        return move(id, new HandoverMove.Complete(request.result()));
    }

    private Uni<HandoverView> move(UUID id, HandoverMove move) {
        return move(id, move, current.catalogue());
    }

    private Uni<HandoverView> move(UUID id, HandoverMove move, Catalogue catalogue) {
        return moveHandover.move(id, move, municipalities.visible())
                .map(details -> HandoverView.of(details, catalogue));
    }
}
