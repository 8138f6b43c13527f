package nl.kcc.intake.proof;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem.InvalidInput;
import nl.kcc.edge.Roles;
import nl.kcc.intake.rows.PresentContacts;
import nl.kcc.proof.RepublicationRequest;
import nl.kcc.proof.RepublicationView;
import nl.kcc.proof.Republications;

/// Lets an operator tell once more how the contacts of some days stand, for a service that missed any.
@Path("/v1/republications")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Beheer")
class RepublicationResource {

    private final Republications republications;
    private final PresentContacts states;

    RepublicationResource(Republications republications, PresentContacts states) {
        this.republications = republications;
        this.states = states;
    }

    @POST
    @Operation(summary = "Stuurt de stand van alle contacten van deze dagen opnieuw; met dryRun alleen om te tellen")
    @APIResponseSchema(value = RepublicationView.class, responseCode = "202", responseDescription = "Begonnen")
    public Uni<RestResponse<RepublicationView>> republish(RepublicationRequest request, @Context SecurityContext user) {
        return republications.start(states, Manifests.TOTALS, checked(request), user.getUserPrincipal().getName())
                .map(started -> RestResponse.status(Status.ACCEPTED, started));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Hoe ver het opnieuw sturen is")
    public Uni<RepublicationView> progress(@PathParam("id") UUID id) {
        return republications.require(id);
    }

    private static RepublicationRequest checked(RepublicationRequest request) {
        if (request == null || request.from() == null) {
            throw new InvalidInput("from", "Geef de eerste dag, zoals 2026-01-31.");
        }
        if (request.to() == null) {
            throw new InvalidInput("to", "Geef de laatste dag, zoals 2026-01-31.");
        }
        if (request.to().isBefore(request.from())) {
            throw new InvalidInput("to", "De laatste dag ligt voor de eerste dag.");
        }
        return request;
    }
}
