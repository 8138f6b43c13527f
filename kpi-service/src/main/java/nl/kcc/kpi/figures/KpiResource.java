package nl.kcc.kpi.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;

/// The figures as they are now.
@Path("/v1/kpi")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class KpiResource {

    private final Kpi kpi;
    private final KpiQueries queries;

    KpiResource(Kpi kpi, KpiQueries queries) {
        this.kpi = kpi;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "De cijfers van een periode, in totaal en per groep")
    public Uni<KpiView> figures(@BeanParam KpiParameters parameters) {
        return kpi.of(queries.of(parameters));
    }
}
