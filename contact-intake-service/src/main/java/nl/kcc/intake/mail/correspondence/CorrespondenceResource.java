package nl.kcc.intake.mail.correspondence;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.contact.SignedInReader;
import nl.kcc.intake.text.FileDownload;

/// The mails of a contact.
@Path("/v1/contacts/{id}/mail")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
@Tag(name = "E-mail")
class CorrespondenceResource {

    private final ReadCorrespondence reading;
    private final DecideReply decisions;
    private final SignedInReader readers;

    CorrespondenceResource(ReadCorrespondence reading, DecideReply decisions, SignedInReader readers) {
        this.reading = reading;
        this.decisions = decisions;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "De e-mail waarmee het contact binnenkwam, en de e-mails terug")
    public Uni<CorrespondenceView> read(UUID id) {
        return reading.of(id, readers.get());
    }

    @GET
    @Path("/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Een bijlage, altijd als download")
    @APIResponse(responseCode = "200", description = "De bijlage, zoals de burger haar stuurde", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> attachment(UUID id, int number) {
        return reading.attachment(id, number, readers.get())
                .map(file -> FileDownload.of(file.name(), file.bytes()));
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Besluiten wat een antwoord van de burger is: bedankje, dezelfde vraag of een nieuwe")
    public Uni<CorrespondenceView> decide(UUID id,
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid ReplyDecisionRequest request) {
        ContactReader agent = readers.get();
        return decisions.decide(new DecideReply.DecisionOn(id, request.decision(), agent.name(), agent.visible()))
                .chain(() -> reading.of(id, agent));
    }
}
