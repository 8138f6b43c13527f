package nl.kcc.routing.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.standing.WorkCounts;
import nl.kcc.routing.worklist.ListWorkers;
import nl.kcc.routing.worklist.SignedInWorker;
import nl.kcc.routing.worklist.Worker;

/// How much work there is. Who works it off is known as a colleague from then on.
@Path("/v1/handovers/_counts")
@RolesAllowed({ Roles.BACK_OFFICE, Roles.AGENT })
class WorkCountsResource {

    private final UnitOfWork work;
    private final WorkList list;
    private final ListWorkers workers;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    WorkCountsResource(UnitOfWork work, WorkList list, ListWorkers workers, CurrentCatalogue current,
            SignedInWorker signedIn) {
        this.work = work;
        this.list = list;
        this.workers = workers;
        this.current = current;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(summary = "Hoeveel werk er is, naar wie eraan werkt en wanneer het af moet", description = "Elk getal is de 'total' van de lijst met hetzelfde filter.")
    public Uni<WorkCounts> counts(@QueryParam("municipality") String municipality,
            @QueryParam("department") String department) {
        Worker reader = signedIn.reader(municipality);
        if (department != null) {
            current.catalogue().requireDepartment(department);
            reader.scope().require(department);
        }
        Worker worker = signedIn.mover();
        return list.counts(reader, department).call(() -> signedIn.isBackOffice()
                ? work.session(session -> workers.seen(session, worker))
                : Uni.createFrom().voidItem());
    }
}
