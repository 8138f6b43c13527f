package nl.kcc.routing.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// Whether citizens are told before a promise breaks.
@Path("/v1/delay-notices")
@RolesAllowed(Roles.RULE_MANAGER)
class DelayNoticesResource {

    private final EditDelayNotices notices;
    private final CurrentCatalogue current;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    DelayNoticesResource(EditDelayNotices notices, CurrentCatalogue current, Municipalities municipalities,
            SecurityIdentity identity) {
        this.notices = notices;
        this.current = current;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "De berichten aan inwoners bij uitloop", description = "De gewone instelling van de gemeente en die van onderwerpen met een eigen instelling.")
    public Uni<DelayNoticesView> all(@QueryParam("municipality") String municipality) {
        return notices.all(municipalities.require(municipality));
    }

    @PUT
    @Operation(summary = "De gewone instelling wijzigen", description = "Zij geldt voor elk onderwerp zonder eigen instelling. Met de versie die gelezen is; is er intussen een nieuwere, dan volgt 409.")
    public Uni<DelayNoticeView> changeUsual(@QueryParam("municipality") String municipality,
            @Valid @NotNull DelayNoticeRequest request) {
        return notices.change(municipalities.requirePresent(municipality), StoredNotice.USUAL, request, author());
    }

    @GET
    @Path("/{topic}")
    @Operation(summary = "Het bericht bij uitloop van één onderwerp", description = "Zonder eigen instelling is dat de gewone, met versie 0.")
    public Uni<DelayNoticeView> one(@PathParam("topic") String topic, @QueryParam("municipality") String municipality) {
        demandKnown(topic);
        return notices.one(municipalities.require(municipality), topic);
    }

    @PUT
    @Path("/{topic}")
    @Operation(summary = "Het bericht bij uitloop van één onderwerp wijzigen", description = "Met de versie die gelezen is, 0 zolang er geen eigen instelling is; is er intussen een nieuwere, dan volgt 409.")
    public Uni<DelayNoticeView> change(@PathParam("topic") String topic, @QueryParam("municipality") String municipality,
            @Valid @NotNull DelayNoticeRequest request) {
        demandKnown(topic);
        return notices.change(municipalities.requirePresent(municipality), topic, request, author());
    }

    private String author() {
        return identity.getPrincipal().getName();
    }

    private void demandKnown(String topic) {
        if (current.catalogue().topic(topic).isEmpty()) {
            throw new Problem.NotFound("Dit onderwerp staat niet in de onderwerpenlijst.");
        }
    }
}
