package nl.kcc.routing.handover;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.worklist.Absences;
import nl.kcc.routing.worklist.ListWorkers;
import nl.kcc.routing.worklist.SignedInWorker;
import nl.kcc.routing.worklist.Substitutes;

/// To whom work of a department can be given.
@Path("/v1/handovers/_colleagues")
@RolesAllowed(Roles.BACK_OFFICE)
class ColleaguesResource {

    private final UnitOfWork work;
    private final ListWorkers workers;
    private final Absences absences;
    private final CurrentCatalogue current;
    private final SignedInWorker signedIn;

    ColleaguesResource(UnitOfWork work, ListWorkers workers, Absences absences, CurrentCatalogue current,
            SignedInWorker signedIn) {
        this.work = work;
        this.workers = workers;
        this.absences = absences;
        this.current = current;
        this.signedIn = signedIn;
    }

    /// @param substitute who does the work of somebody who is away today; null for who is there
    record Colleague(String name, String substitute) {
    }

    record ColleaguesView(List<Colleague> colleagues) {
    }

    @GET
    @Operation(summary = "De collega's van een afdeling die de werklijst gebruiken")
    public Uni<ColleaguesView> colleagues(@QueryParam("department") String department,
            @QueryParam("municipality") String municipality) {
        if (department == null) {
            throw new Problem.InvalidInput("department", "Kies een afdeling.");
        }
        current.catalogue().requireDepartment(department);
        signedIn.mover().scope().require(department);
        MunicipalityScope within = signedIn.reader(municipality).scope().municipalities();
        return work.session(session -> absences.today(session).chain(today -> workers
                .colleagues(session, department, within)
                .map(names -> new ColleaguesView(names.stream().map(name -> colleague(name, today)).toList()))));
    }

    private static Colleague colleague(String name, Substitutes today) {
        return new Colleague(name, today.away().containsKey(name) ? today.inPlaceOf(name) : null);
    }
}
