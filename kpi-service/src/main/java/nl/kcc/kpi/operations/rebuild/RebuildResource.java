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

/// Lets an operator make facts and counters anew from the events, while the old figures stay visible.
@Path("/v1/rebuilds")
@RolesAllowed(Roles.OPERATOR)
class RebuildResource {

    private final StartRun start;
    private final Runs runs;

    RebuildResource(StartRun start, Runs runs) {
        this.start = start;
        this.runs = runs;
    }

    @POST
    @Operation(summary = "Bouwt de cijfers opnieuw op uit de gebeurtenissen; met dryRun alleen om te zien wat zou veranderen.")
    @APIResponseSchema(value = RunView.class, responseCode = "202", responseDescription = "Begonnen")
    public Uni<RestResponse<RunView>> rebuild(RunRequest request, @Context SecurityContext user) {
        return start.start(Source.LOG, request, user.getUserPrincipal().getName())
                .map(run -> RestResponse.status(Status.ACCEPTED, run));
    }

    @GET
    @Operation(summary = "De laatste keren")
    public Uni<List<RunView>> latest() {
        return runs.latest(Source.LOG);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Hoe ver het is")
    public Uni<RunView> progress(@PathParam("id") UUID id) {
        return runs.require(Source.LOG, id);
    }
}
