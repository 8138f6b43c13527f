package nl.kcc.intake.webform;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import nl.kcc.intake.contact.SignedInReader;
import nl.kcc.intake.text.FileDownload;

/// What a citizen sent with the form, for those who answer.
@Path("/v1/contacts/{id}/form")
@RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE })
@Tag(name = "Webformulier")
class SentFormResource {

    private final ReadSentForm reading;
    private final SignedInReader readers;

    SentFormResource(ReadSentForm reading, SignedInReader readers) {
        this.reading = reading;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "Het hele bericht van het webformulier, met gegevens en bijlagen van de burger")
    public Uni<SentForm> show(UUID id) {
        return reading.show(id, readers.get());
    }

    @GET
    @Path("/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Een bijlage, om op te slaan")
    @APIResponse(responseCode = "200", description = "De bijlage", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> file(UUID id, int number) {
        return reading.file(id, number, readers.get())
                .map(file -> FileDownload.of(file.name(), file.content().getBytes()));
    }
}
