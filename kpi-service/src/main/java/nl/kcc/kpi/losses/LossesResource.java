package nl.kcc.kpi.losses;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// Where first-contact resolution is lost.
@Path("/v1/kpi/losses")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class LossesResource {

    private final Losses losses;
    private final KpiQueries queries;

    LossesResource(Losses losses, KpiQueries queries) {
        this.losses = losses;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Lost contacts by topic, reason, department and channel", description = "Each with the percentage points of first-contact resolution it is worth, the fewest topics that close the gap to the norm, and the period before. `groupBy` makes no difference. GET /v1/kpi/contacts with the same filters and state=LOST lists the contacts.")
    public Uni<LossesView> losses(@BeanParam KpiParameters parameters) {
        return losses.of(queries.of(parameters));
    }
}
