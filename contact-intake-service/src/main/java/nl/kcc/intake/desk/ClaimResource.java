package nl.kcc.intake.desk;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.listing.ContactClaims;

/// Agents take contacts from the list, one agent at a time.
@Path("/v1/contacts/{id}")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class ClaimResource {

    private final ContactClaims claims;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    ClaimResource(ContactClaims claims, SecurityIdentity identity, Municipalities municipalities) {
        this.claims = claims;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @POST
    @Path("/claim")
    @Operation(summary = "Oppakken, of langer houden; 409 noemt wie het al heeft")
    public Uni<ClaimView> claim(UUID id) {
        return claims.claim(id, identity.getPrincipal().getName(), municipalities.visible())
                .map(claimed -> ClaimView.of(id, claimed));
    }

    @POST
    @Path("/release")
    @Operation(summary = "Teruggeven wat u had opgepakt")
    public Uni<ClaimView> release(UUID id) {
        return claims.release(id, identity.getPrincipal().getName(), municipalities.visible())
                .map(claimed -> ClaimView.of(id, claimed));
    }
}
