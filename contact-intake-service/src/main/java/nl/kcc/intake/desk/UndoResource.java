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
import nl.kcc.intake.contact.UndoLastAction;

/// For whoever pressed the wrong key.
@Path("/v1/contacts/{id}/undo")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class UndoResource {

    private final UndoLastAction undo;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    UndoResource(UndoLastAction undo, SecurityIdentity identity, Municipalities municipalities) {
        this.undo = undo;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @POST
    @Operation(summary = "De eigen laatste handeling ongedaan maken, tot een minuut erna; 409 zegt wat u anders kunt doen")
    public Uni<ContactDetails> undo(UUID id) {
        return undo.undo(id, identity.getPrincipal().getName(), municipalities.visible()).map(ContactDetails::of);
    }
}
