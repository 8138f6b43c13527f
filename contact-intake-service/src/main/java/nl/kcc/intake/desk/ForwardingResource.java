package nl.kcc.intake.desk;

import java.util.UUID;

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
import nl.kcc.intake.contact.ChangeContact;

/// What belongs to another body goes there at once, and the citizen is told (Awb 2:3).
@Path("/v1/contacts/{id}/forwarding")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class ForwardingResource {

    private final ChangeContact change;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    ForwardingResource(ChangeContact change, SecurityIdentity identity, Municipalities municipalities) {
        this.change = change;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @POST
    @Operation(summary = "Doorzenden naar een andere organisatie; de burger hoort welke")
    public Uni<ContactDetails> forward(UUID id,
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid ForwardingRequest request) {
        return change.change(id, request.command(), identity.getPrincipal().getName(), municipalities.visible())
                .map(ContactDetails::of);
    }
}
