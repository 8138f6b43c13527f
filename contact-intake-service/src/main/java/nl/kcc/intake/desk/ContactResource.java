package nl.kcc.intake.desk;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.intake.contact.ChangeContact;
import nl.kcc.intake.contact.ContactCommand;
import nl.kcc.intake.contact.ReadContact;
import nl.kcc.intake.contact.SignedInReader;
import nl.kcc.intake.contact.WriteNote;

/// What an agent does to a contact that was registered before.
@Path("/v1/contacts/{id}")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class ContactResource {

    private static final String BODY_MISSING = "De inhoud van het bericht ontbreekt.";

    private final ReadContact reading;
    private final ChangeContact change;
    private final WriteNote notes;
    private final SignedInReader readers;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    ContactResource(ReadContact reading, ChangeContact change, WriteNote notes, SignedInReader readers,
            SecurityIdentity identity, Municipalities municipalities) {
        this.reading = reading;
        this.change = change;
        this.notes = notes;
        this.readers = readers;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    @GET
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
    @Operation(summary = "Contact met geschiedenis")
    public Uni<ContactDetails> read(UUID id) {
        return reading.read(id, readers.get()).map(ContactDetails::of);
    }

    @GET
    @Path("/reads")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(summary = "Wie de tekst van dit contact te zien kreeg, en wanneer")
    public Uni<ReadsView> readers(UUID id) {
        return reading.readers(id, municipalities.visible()).map(ReadsView::new);
    }

    @POST
    @Path("/notes")
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
    @Operation(summary = "Notitie bij een contact; een afdeling alleen bij wat aan haar is overgedragen")
    public Uni<ContactDetails> note(UUID id, @NotNull(message = BODY_MISSING) @Valid NoteRequest request) {
        return notes.write(id, request.text(), readers.get(), identity.hasRole(Roles.AGENT))
                .map(ContactDetails::of);
    }

    @POST
    @Path("/answer")
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
    @Operation(summary = "Uitkomst vastleggen; een afdeling alleen bij wat aan haar is overgedragen")
    public Uni<ContactDetails> answer(UUID id, @NotNull(message = BODY_MISSING) @Valid AnswerRequest request) {
        return identity.hasRole(Roles.AGENT) ? change(id, request.command())
                : change.change(id, request.command(), readers.get()).map(ContactDetails::of);
    }

    @POST
    @Path("/handover")
    @Operation(summary = "Overdragen aan de back office")
    public Uni<ContactDetails> handOver(UUID id, @NotNull(message = BODY_MISSING) @Valid HandoverRequest request) {
        return change(id, request.command());
    }

    @POST
    @Path("/reopening")
    @Operation(summary = "Heropenen")
    public Uni<ContactDetails> reopen(UUID id, @NotNull(message = BODY_MISSING) @Valid ReopeningRequest request) {
        return change(id, request.command());
    }

    @POST
    @Path("/exclusion")
    @Operation(summary = "Niet meetellen")
    public Uni<ContactDetails> exclude(UUID id, @NotNull(message = BODY_MISSING) @Valid ExclusionRequest request) {
        return change(id, request.command());
    }

    @POST
    @Path("/topic")
    @Operation(summary = "Onderwerp toekennen")
    public Uni<ContactDetails> assignTopic(UUID id, @NotNull(message = BODY_MISSING) @Valid TopicRequest request) {
        return change(id, request.command());
    }

    @POST
    @Path("/verdict")
    @Operation(summary = "Oordeel van de burger vastleggen")
    public Uni<ContactDetails> judge(UUID id, @NotNull(message = BODY_MISSING) @Valid VerdictRequest request) {
        return change(id, request.command());
    }

    private Uni<ContactDetails> change(UUID id, ContactCommand command) {
        return change.change(id, command, actor(), municipalities.visible()).map(ContactDetails::of);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
