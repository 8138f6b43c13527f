package nl.kcc.intake.desk;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import nl.kcc.intake.catalogue.HandoverReasons;

/// What an agent can choose from.
@Path("/v1/handover-reasons")
@RolesAllowed("**")
@Tag(name = "Contacten")
class HandoverReasonsResource {

    private final HandoverReasons reasons;

    HandoverReasonsResource(HandoverReasons reasons) {
        this.reasons = reasons;
    }

    @GET
    @Operation(summary = "Redenen om een contact over te dragen, die van de organisatie achteraan")
    public Uni<Reasons> list() {
        return Uni.createFrom().item(new Reasons(reasons.all()));
    }

    record Reasons(List<HandoverReasons.Choice> reasons) {
    }
}
