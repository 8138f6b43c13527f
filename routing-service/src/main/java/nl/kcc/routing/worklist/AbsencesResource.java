package nl.kcc.routing.worklist;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;

/// When a member of staff is away, each for himself.
@Path("/v1/absences")
@RolesAllowed(Roles.BACK_OFFICE)
class AbsencesResource {

    private final Absences absences;
    private final SignedInWorker worker;

    AbsencesResource(Absences absences, SignedInWorker worker) {
        this.absences = absences;
        this.worker = worker;
    }

    @GET
    @Operation(summary = "Uw eigen afwezigheid, en wie u vandaag vervangt")
    public Uni<AbsencesView> own() {
        return absences.of(worker.mover().name());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Afwezigheid opgeven, met wie u vervangt")
    public Uni<AbsencesView.AbsenceView> add(@Valid @NotNull AbsenceRequest request) {
        return absences.add(worker.mover(), request);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Afwezigheid weghalen")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return absences.remove(worker.mover().name(), id);
    }
}
