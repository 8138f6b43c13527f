package nl.kcc.routing.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;
import nl.kcc.routing.catalogue.Department;

/// The departments that there are, and what each has set up.
@Path("/v1/departments")
class DepartmentsResource {

    private final DepartmentDesks desks;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;
    private final SignedInWorker worker;

    DepartmentsResource(DepartmentDesks desks, CurrentCatalogue current, Municipalities municipalities,
            SignedInWorker worker) {
        this.desks = desks;
        this.current = current;
        this.municipalities = municipalities;
        this.worker = worker;
    }

    @GET
    @RolesAllowed({ Roles.BACK_OFFICE, Roles.AGENT, Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "De afdelingen, en van welke u het werk ziet")
    public Uni<DepartmentsView> list() {
        var scope = worker.reader().scope();
        return Uni.createFrom().item(new DepartmentsView(current.catalogue().departments().stream()
                .map(one -> new DepartmentsView.DepartmentView(one.code(), one.name(), scope.includes(one.code())))
                .toList()));
    }

    @GET
    @Path("/{department}/desk")
    @RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Wat een afdeling voor een gemeente heeft ingesteld")
    public Uni<DeskView> desk(@PathParam("department") String department,
            @QueryParam("municipality") String municipality) {
        String code = municipalities.require(municipality);
        Department known = demandKnown(department);
        return desks.find(code, department).map(row -> row == null ? DeskView.none(code, department, known.name())
                : DeskView.of(row, known.name()));
    }

    @PUT
    @Path("/{department}/desk")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Instellen waar herinneringen naartoe gaan en wie werk bekijkt dat heen en weer gaat", description = "Met de versie die gelezen is; is er intussen een nieuwere, dan volgt 409 met wie die schreef.")
    public Uni<DeskView> change(@PathParam("department") String department,
            @QueryParam("municipality") String municipality, @Valid @NotNull DeskRequest request) {
        Department known = demandKnown(department);
        return desks.store(municipalities.requirePresent(municipality), department, request, worker.mover().name())
                .map(row -> DeskView.of(row, known.name()));
    }

    private Department demandKnown(String department) {
        return current.catalogue().department(department)
                .orElseThrow(() -> new Problem.NotFound("Deze afdeling bestaat niet."));
    }
}
