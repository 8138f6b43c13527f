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
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.worklist.SignedInWorker;
import nl.kcc.routing.worklist.Worker;

/// What the back office does with a hand-over. Each call answers with how it then stands. Codes alone: what there is to
/// write goes to intake, with the contact.
@Path("/v1/handovers/{id}")
@RolesAllowed(Roles.BACK_OFFICE)
class HandoverMovesResource {

    private final MoveHandover moveHandover;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    HandoverMovesResource(MoveHandover moveHandover, CurrentCatalogue current, SignedInWorker signedIn) {
        this.moveHandover = moveHandover;
        this.current = current;
        this.signedIn = signedIn;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Aannemen")
    public Uni<HandoverView> accept(@PathParam("id") UUID id) {
        return move(id, HandoverOrder.of(new HandoverMove.Accept(), signedIn.mover(), null, null));
    }

    @POST
    @Path("/assign")
    @Operation(summary = "Nemen, of aan een collega van de afdeling geven", description = "Wie afwezig is, wordt vervangen. Werkt een ander eraan, dan volgt 409 met wie dat is, tenzij takeOver true is.")
    public Uni<HandoverView> assign(@PathParam("id") UUID id, @Valid @NotNull AssignRequest request) {
        Worker worker = signedIn.mover();
        return move(id, HandoverOrder.of(request.move(worker), worker, request.takeOver(), request.revision()));
    }

    @POST
    @Path("/unassign")
    @Operation(summary = "Vrijgeven voor wie van de afdeling het neemt")
    public Uni<HandoverView> unassign(@PathParam("id") UUID id, @Valid @NotNull UnassignRequest request) {
        return move(id, HandoverOrder.of(new HandoverMove.Unassign(), signedIn.mover(), request.takeOver(),
                request.revision()));
    }

    @POST
    @Path("/forward")
    @Operation(summary = "Doorzetten naar een andere afdeling")
    public Uni<HandoverView> forward(@PathParam("id") UUID id, @Valid @NotNull ForwardRequest request) {
        current.catalogue().requireDepartment(request.department());
        return move(id, HandoverOrder.of(new HandoverMove.Forward(request.department(), request.reason()),
                signedIn.mover(), request.takeOver(), request.revision()));
    }

    @POST
    @Path("/return")
    @Operation(summary = "Teruggeven aan de balie")
    public Uni<HandoverView> giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnRequest request) {
        return move(id, HandoverOrder.of(new HandoverMove.GiveBack(request.reason()), signedIn.mover(),
                request.takeOver(), request.revision()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "Afronden")
    public Uni<HandoverView> complete(@PathParam("id") UUID id, @Valid @NotNull CompleteRequest request) {
        return move(id, HandoverOrder.of(new HandoverMove.Complete(request.result()), signedIn.mover(),
                request.takeOver(), request.revision()));
    }

    private Uni<HandoverView> move(UUID id, HandoverOrder order) {
        Catalogue catalogue = current.catalogue();
        return moveHandover.move(id, order).map(details -> HandoverView.of(details, catalogue));
    }
}
