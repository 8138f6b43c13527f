package nl.kcc.kpi.reports.unanswered;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.reports.contacts.PageParameters;

/// Who never got an answer.
@Path("/v1/kpi/unanswered")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class UnansweredResource {

    private final Unanswered unanswered;
    private final KpiQueries queries;

    UnansweredResource(Unanswered unanswered, KpiQueries queries) {
        this.unanswered = unanswered;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "E-mails en webformulieren die na hun termijn nog geen antwoord hebben", description = "Met hun aandeel in alle e-mails en formulieren van de periode, en de lijst, oudste eerst. `groupBy` maakt niet uit.")
    public Uni<UnansweredView> unanswered(@BeanParam KpiParameters parameters, @BeanParam PageParameters page) {
        return unanswered.of(queries.of(parameters), page.toPaging());
    }
}
