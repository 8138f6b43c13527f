package nl.kcc.kpi.operations.drift;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;

/// Lets an operator see which cells differ.
@Path("/v1/kpi/drift")
@RolesAllowed(Roles.OPERATOR)
class DriftResource {

    private final DriftCheck check;
    private final Clock clock;

    DriftResource(DriftCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Tellers die afwijken van de contacten waarop ze berusten")
    public Uni<DriftView> differences() {
        return check.differingCells().map(cells -> DriftView.of(clock.instant(), cells));
    }
}
