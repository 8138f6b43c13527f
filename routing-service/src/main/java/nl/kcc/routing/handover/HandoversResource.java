package nl.kcc.routing.handover;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.worklist.SignedInWorker;
import nl.kcc.routing.worklist.Worker;

/// The work list of the back office.
@Path("/v1/handovers")
@RolesAllowed({ Roles.BACK_OFFICE, Roles.AGENT })
class HandoversResource {

    private final UnitOfWork work;
    private final WorkList list;
    private final HandoverHolders holders;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    HandoversResource(UnitOfWork work, WorkList list, HandoverHolders holders, CurrentCatalogue current,
            SignedInWorker signedIn) {
        this.work = work;
        this.list = list;
        this.holders = holders;
        this.current = current;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Overdrachten, wat het eerst af moet bovenaan", description = "Een medewerker van een afdeling ziet het werk van de eigen afdelingen.")
    public Uni<HandoversView> list(@Valid @BeanParam HandoverListParameters asked) {
        Catalogue catalogue = current.catalogue();
        Worker reader = signedIn.reader(asked.municipality);
        if (asked.department != null) {
            catalogue.requireDepartment(asked.department);
            reader.scope().require(asked.department);
        }
        return list.page(asked, reader, catalogue);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Eén overdracht, met iedereen die haar had")
    public Uni<HandoverView> one(@PathParam("id") UUID id) {
        Worker reader = signedIn.reader();
        Catalogue catalogue = current.catalogue();
        return work.session(session -> holders.withHandover(session, id, reader.scope()))
                .map(details -> HandoverView.of(details, catalogue));
    }
}
