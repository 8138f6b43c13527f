package nl.kcc.kpi.reports.handovers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// How hand-overs to the back office go.
@Path("/v1/kpi/handovers")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class HandoverReportResource {

    private final Handovers handovers;
    private final KpiQueries queries;

    HandoverReportResource(Handovers handovers, KpiQueries queries) {
        this.handovers = handovers;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Overdrachten: doorlooptijd, deel binnen de termijn, wisselingen van afdeling", description = "In totaal en per afdeling, van contacten uit de periode. `groupBy` maakt niet uit.")
    public Uni<HandoversView> handovers(@BeanParam KpiParameters parameters) {
        return handovers.of(queries.of(parameters));
    }
}
