package nl.kcc.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.edge.StreamedBody;

/// Where files come in. The answer comes when the whole file is read.
@Path("/v1/contacts/_import")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Contacten")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String LINE = "{\"sourceId\": \"A-1\", \"municipality\": \"GM0344\", \"channel\": \"PHONE\", "
            + "\"occurredAt\": \"2026-11-20T09:14:05+01:00\", \"summary\": \"Wat kost een nieuw paspoort?\"}";
    private static final Set<String> NDJSON_TYPES = Set.of(NDJSON, "application/ndjson", "application/jsonl");

    private final ImportContacts importing;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    ImportResource(ImportContacts importing, Municipalities municipalities, SecurityIdentity identity) {
        this.importing = importing;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    /// Takes any type, and refuses what it cannot read by itself: who may not import is told that first.
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Contacten uit een bestand, als CSV of NDJSON; wat er al was, komt er niet nog eens")
    @RequestBody(required = true, content = { @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.OBJECT, description = "Een regel van het bestand"), example = LINE) })
    public ImportView load(@StreamedBody InputStream file, @QueryParam("dryRun") String dryRun, @Context HttpHeaders headers) {
        // What is not read is thrown away at the end: a client that still sends would not see the answer.
        try (file) {
            boolean isCsv = isCsv(headers.getMediaType());
            boolean isDryRun = isTrue(dryRun);
            if (file == null) {
                throw new Problem.InvalidInput("", "Het bestand is leeg.");
            }
            Reader text = FileText.of(file);
            return run(isCsv ? new CsvRows(text) : new JsonRows(text), isDryRun);
        } catch (IOException | UncheckedIOException _) {
            throw brokenOff();
        }
    }

    private static boolean isCsv(MediaType type) {
        String name = type == null ? "" : type.getType() + '/' + type.getSubtype();
        if (!name.equals(CSV) && !NDJSON_TYPES.contains(name)) {
            throw new NotSupportedException();
        }
        return name.equals(CSV);
    }

    private ImportView run(FileRows rows, boolean dryRun) {
        var reading = new RowReading(identity.getPrincipal().getName(), municipalities::requirePresent);
        return importing.run(rows, reading, municipalities.visible(), dryRun);
    }

    private static boolean isTrue(String dryRun) {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Problem.InvalidInput("dryRun", "Geef 'true' of 'false'.");
        }
        return "true".equals(dryRun);
    }

    private static Problem brokenOff() {
        return new Problem.InvalidInput("",
                "Het bestand is niet heel aangekomen. Stuur het nog eens: wat er al was, komt er niet nog"
                        + " eens.");
    }
}
