package nl.kcc.kpi.steering.outlook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.FilterParameters;
import nl.kcc.kpi.figures.KpiQueries;

/// What is still possible.
@Path("/v1/kpi/outlook")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class OutlookResource {

    private final Outlooks outlooks;
    private final KpiQueries queries;

    OutlookResource(Outlooks outlooks, KpiQueries queries) {
        this.outlooks = outlooks;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Wat deze week, deze maand en dit jaar nog kan", description = "Hoeveel van wat open is of nog komt in één keer goed moet gaan om de norm te halen, en waar de periode eindigt als het zo doorgaat, met een marge van 95%. Filteren kan op gemeente, kanaal en onderwerp: alleen gemiste vragen hebben een reden, en bijna alleen die een afdeling.")
    public Uni<OutlookView> outlook(@BeanParam FilterParameters parameters) {
        return outlooks.of(askable(queries.filter(parameters)));
    }

    private static Filter askable(Filter filter) {
        if (!filter.reasons().isEmpty()) {
            throw new InvalidInput("reason", "Alleen gemiste vragen hebben een reden. Laat de reden hier weg.");
        }
        if (!filter.departments().isEmpty()) {
            throw new InvalidInput("department", "Goed beantwoorde vragen hebben geen afdeling. Laat de afdeling hier weg.");
        }
        return filter;
    }
}
