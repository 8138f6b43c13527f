package nl.kcc.kpi.interactions;

import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.contacts.PageParameters;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;

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
    @Operation(summary = "Interactions with several questions, and whether all of these were settled", description = "With a list of them, newest first. An interaction belongs to a filter on topic, department or reason when one of its questions does; all of its questions count then.")
    public Uni<InteractionsView> interactions(@BeanParam KpiParameters parameters, @BeanParam PageParameters page,
            @QueryParam("list") @Parameter(description = "Which to list: SEVERAL (also without), COMPLETE, INCOMPLETE or UNDECIDED") String list) {
        return interactions.of(queries.of(parameters), list(list), page.toPaging());
    }

    private static Completeness list(String asked) {
        return Optional.ofNullable(asked).map(name -> Arrays.stream(Completeness.values())
                .filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInput("list", "Onbekende waarde. Kies uit: "
                        + String.join(", ", Arrays.stream(Completeness.values()).map(Enum::name).toList()) + ".")))
                .orElse(Completeness.SEVERAL);
    }
}
