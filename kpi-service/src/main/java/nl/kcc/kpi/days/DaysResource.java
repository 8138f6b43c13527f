package nl.kcc.kpi.days;

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
    @Operation(summary = "The figures of each day, and their corrections since the day was first published", description = "Corrections are known per day and municipality: with a filter on channel, topic, department or reason they are left out. `groupBy` makes no difference.")
    public Uni<DaysView> days(@BeanParam KpiParameters parameters) {
        return days.of(queries.of(parameters));
    }
}
