package nl.kcc.kpi.reports.losses;

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
    @Operation(summary = "Verloren contacten per onderwerp, reden, afdeling en kanaal", description = "Elk met de procentpunten die het waard is, en de periode ervoor. `before.comparable` is false als een van beide periodes minder dan 30 vragen met een uitkomst heeft. GET /v1/kpi/advice zegt waaraan te werken. `groupBy` maakt niet uit. GET /v1/kpi/contacts met dezelfde filters en state=LOST geeft de contacten.")
    public Uni<LossesView> losses(@BeanParam KpiParameters parameters) {
        return losses.of(queries.of(parameters));
    }
}
