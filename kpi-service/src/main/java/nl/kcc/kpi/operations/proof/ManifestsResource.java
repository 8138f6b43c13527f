package nl.kcc.kpi.operations.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;

/// Lets an operator see of which days something was missed.
@Path("/v1/kpi/manifests")
@RolesAllowed(Roles.OPERATOR)
class ManifestsResource {

    private final ManifestDifferences differences;

    ManifestsResource(ManifestDifferences differences) {
        this.differences = differences;
    }

    @GET
    @Operation(summary = "Dagen waarvan iets ontbreekt, volgens de tellingen van intake en routering")
    public Uni<ManifestsView> differences() {
        return differences.view();
    }
}
