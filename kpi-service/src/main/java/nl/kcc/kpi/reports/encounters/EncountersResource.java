package nl.kcc.kpi.reports.encounters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// How citizens fare before anybody registers anything.
@Path("/v1/kpi/encounters")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class EncountersResource {

    private final EncounterReport report;
    private final KpiQueries queries;

    EncountersResource(EncounterReport report, KpiQueries queries) {
        this.report = report;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Telefoongesprekken en baliebezoeken: wachttijd, wie opgeeft, en het deel dat is vastgelegd", description = "Filters op gemeente en kanaal. `groupBy` maakt niet uit.")
    public Uni<EncountersView> encounters(@BeanParam KpiParameters parameters) {
        return report.of(queries.of(parameters));
    }
}
