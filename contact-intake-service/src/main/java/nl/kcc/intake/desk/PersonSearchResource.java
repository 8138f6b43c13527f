package nl.kcc.intake.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.listing.PersonLookup;

/// Finds what a person asked before. A message and not an address, since an identifier must stand in no log.
@Path("/v1/contacts/_search")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class PersonSearchResource {

    private final PersonLookup lookup;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    PersonSearchResource(PersonLookup lookup, SecurityIdentity identity, Municipalities municipalities) {
        this.lookup = lookup;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @POST
    @Operation(summary = "Contacten van één persoon, het nieuwste bovenaan; wie zoekt en waarvoor wordt vastgelegd")
    public Uni<ContactListView> search(
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid PersonSearchRequest request) {
        return lookup.find(request.identifier(), request.purpose(), identity.getPrincipal().getName(),
                municipalities.visible()).map(ContactListView::of);
    }
}
