package nl.kcc.kpi.operations.rebuild;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;

/// Lets an operator count all facts again, after the definition has changed or a counter has gone astray.
@Path("/v1/recomputations")
@RolesAllowed(Roles.OPERATOR)
class RecomputationResource {

    private final StartRun start;
    private final Runs runs;

    RecomputationResource(StartRun start, Runs runs) {
        this.start = start;
        this.runs = runs;
    }

    @POST
    @Operation(summary = "Telt alle vastgelegde contacten opnieuw volgens de geldende definitie; met dryRun alleen om te zien wat zou veranderen.")
    @APIResponseSchema(value = RunView.class, responseCode = "202", responseDescription = "Begonnen")
    public Uni<RestResponse<RunView>> recompute(RunRequest request, @Context SecurityContext user) {
        return start.start(Source.FACTS, request, user.getUserPrincipal().getName())
                .map(run -> RestResponse.status(Status.ACCEPTED, run));
    }

    @GET
    @Operation(summary = "De laatste keren")
    public Uni<List<RunView>> latest() {
        return runs.latest(Source.FACTS);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Hoe ver het is")
    public Uni<RunView> progress(@PathParam("id") UUID id) {
        return runs.require(Source.FACTS, id);
    }
}
