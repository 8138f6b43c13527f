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
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.Catalogue;

/// What the back office does with a hand-over. Each call answers with how it then stands.
@Path("/v1/handovers/{id}")
@RolesAllowed(Roles.BACK_OFFICE)
class HandoverMovesResource {

    private final MoveHandover moveHandover;
    private final Catalogue catalogue;
    private final Municipalities municipalities;
    private final SecurityIdentity user;

    HandoverMovesResource(MoveHandover moveHandover, Catalogue catalogue, Municipalities municipalities,
            SecurityIdentity user) {
        this.moveHandover = moveHandover;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
        this.user = user;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Aannemen")
    public Uni<HandoverView> accept(@PathParam("id") UUID id) {
        return move(id, new Move.Accept());
    }

    @POST
    @Path("/forward")
    @Operation(summary = "Doorzetten naar een andere afdeling")
    public Uni<HandoverView> forward(@PathParam("id") UUID id, @Valid @NotNull ForwardRequest request) {
        if (catalogue.department(request.department()).isEmpty()) {
            throw new Problem.InvalidInput("department", "Deze afdeling bestaat niet.");
        }
        return move(id, new Move.Forward(request.department(), request.reason()));
    }

    @POST
    @Path("/return")
    @Operation(summary = "Teruggeven aan de balie")
    public Uni<HandoverView> giveBack(@PathParam("id") UUID id, @Valid ReturnRequest request) {
        return move(id, new Move.GiveBack(request == null ? null : request.reason()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "Afronden")
    public Uni<HandoverView> complete(@PathParam("id") UUID id, @Valid @NotNull CompleteRequest request) {
        return move(id, new Move.Complete(request.result(), request.text()));
    }

    @POST
    @Path("/note")
    @Operation(summary = "Er iets bij schrijven")
    public Uni<HandoverView> note(@PathParam("id") UUID id, @Valid @NotNull NoteRequest request) {
        return move(id, new Move.Note(request.text()));
    }

    private Uni<HandoverView> move(UUID id, Move move) {
        return moveHandover.move(id, move, user.getPrincipal().getName(), municipalities.visible())
                .map(details -> HandoverView.of(details, catalogue));
    }
}
