package nl.kcc.routing.handover;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.worklist.SignedInWorker;
import nl.kcc.routing.worklist.Worker;

/// The same move with many hand-overs, each in a transaction of its own: one that cannot be done keeps no other from it, and
/// of each it is told what came of it.
@Path("/v1/handovers/_bulk")
@RolesAllowed(Roles.BACK_OFFICE)
class BulkResource {

    private static final Logger LOG = Logger.getLogger(BulkResource.class);

    private final MoveHandover moveHandover;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    BulkResource(MoveHandover moveHandover, CurrentCatalogue current, SignedInWorker signedIn) {
        this.moveHandover = moveHandover;
        this.current = current;
        this.signedIn = signedIn;
    }

    @POST
    @Operation(summary = "Hetzelfde doen met veel overdrachten tegelijk", description = "Hoogstens 200. Elke overdracht staat op zichzelf: het antwoord zegt van elke of het gelukt is, en anders waarom niet.")
    public Uni<BulkView> all(@Valid @NotNull BulkRequest request) {
        Worker worker = signedIn.mover();
        HandoverMove move = request.move(worker);
        if (move instanceof HandoverMove.Forward to) {
            current.catalogue().requireDepartment(to.department());
        }
        var order = HandoverOrder.of(move, worker, request.takeOver(), null);
        return Multi.createFrom().iterable(request.ids().stream().distinct().toList()).onItem()
                .transformToUniAndConcatenate(id -> one(id, order)).collect().asList().map(BulkView::of);
    }

    private Uni<BulkView.BulkEntry> one(UUID id, HandoverOrder order) {
        return moveHandover.move(id, order).map(_ -> new BulkView.BulkEntry(id, true, 200, null))
                .onFailure().recoverWithItem(failure -> refused(id, failure));
    }

    /// What went before stays done, and whoever asked must know, whatever the failure is.
    private static BulkView.BulkEntry refused(UUID id, Throwable failure) {
        if (failure instanceof Problem problem) {
            return new BulkView.BulkEntry(id, false, problem.status(), problem.getMessage());
        }
        LOG.errorf(failure, "A move of many failed handoverId=%s", id);
        return new BulkView.BulkEntry(id, false, 503, "Dit lukt nu niet. Probeer het zo nog eens.");
    }
}
