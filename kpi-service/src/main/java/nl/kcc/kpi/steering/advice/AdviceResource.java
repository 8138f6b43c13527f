package nl.kcc.kpi.steering.advice;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// What to work on.
@Path("/v1/kpi/advice")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class AdviceResource {

    private final Advise advise;
    private final KpiQueries queries;

    AdviceResource(Advise advise, KpiQueries queries) {
        this.advise = advise;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Waaraan te werken om de norm te halen", description = "De reden, het onderwerp, de afdeling, het kanaal of een paar daarvan dat met de minste oorzaken het meeste verklaart: hoogstens drie oorzaken, met wat ze waard zijn en welke winst haalbaar is. Geen advies als de norm is gehaald of bij minder dan 30 vragen. Met `by` kiest u zelf waarnaar. `groupBy` maakt niet uit.")
    public Uni<AdviceView> advice(@BeanParam KpiParameters parameters,
            @QueryParam("by") @Parameter(description = "REASON, TOPIC, DEPARTMENT or CHANNEL; without it the way that explains most") List<String> by) {
        return advise.on(queries.of(parameters), Aspect.chosen(by));
    }
}
