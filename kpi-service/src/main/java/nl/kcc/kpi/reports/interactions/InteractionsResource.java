package nl.kcc.kpi.reports.interactions;

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

/// Interactions with several questions.
@Path("/v1/kpi/interactions")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class InteractionsResource {

    private final Interactions interactions;
    private final KpiQueries queries;

    InteractionsResource(Interactions interactions, KpiQueries queries) {
        this.interactions = interactions;
        this.queries = queries;
    }

    @GET
    @Operation(summary = "Contactmomenten met meer vragen, en of die allemaal zijn opgelost", description = "Met de lijst, nieuwste eerst. Een contactmoment hoort bij een filter op onderwerp, afdeling of reden als een van de vragen dat doet; dan tellen alle vragen mee.")
    public Uni<InteractionsView> interactions(@BeanParam KpiParameters parameters, @BeanParam PageParameters page,
            @BeanParam ListParameters list) {
        return interactions.of(queries.of(parameters), list.toListed(), page.toPaging());
    }
}
