package nl.kcc.kpi.reports.days;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// Day by day, corrections included.
@Path("/v1/kpi/days")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class DaysResource {

    private final Days days;
    private final KpiQueries queries;

    DaysResource(Days days, KpiQueries queries) {
        this.days = days;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "De cijfers van elke dag, en de correcties sinds de dag voor het eerst is gepubliceerd", description = "Correcties zijn bekend per dag en gemeente: met een filter op kanaal, onderwerp, afdeling of reden blijven ze weg. `groupBy` maakt niet uit.")
    public Uni<DaysView> days(@BeanParam KpiParameters parameters) {
        return days.of(queries.of(parameters));
    }
}
