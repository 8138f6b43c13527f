package nl.kcc.routing.upl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.edge.StreamedBody;
import nl.kcc.routing.topics.CatalogueAuthor;

/// Where the list of products comes in.
@Path("/v1/topics/_import")
@RolesAllowed(Roles.RULE_MANAGER)
class UplImportResource {

    private static final String CSV = "text/csv";

    private final ImportUpl importing;
    private final CatalogueAuthor author;

    UplImportResource(ImportUpl importing, CatalogueAuthor author) {
        this.importing = importing;
        this.author = author;
    }

    /// Takes any type, and refuses what it cannot read by itself: who may not import is told that first.
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "De landelijke lijst met producten (UPL) inlezen, als CSV; met dryRun=true alleen zien wat erin staat", description = "Klopt er iets niet, dan wordt het hele bestand geweigerd, met alle fouten per regel.")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Uni<UplImportView> load(@StreamedBody InputStream file, @QueryParam("dryRun") String dryRun,
            @Context HttpHeaders headers) {
        // What is not read is thrown away at the end: a client that still sends would not see the answer.
        try (file) {
            MediaType type = headers.getMediaType();
            if (type == null || !CSV.equals(type.getType() + '/' + type.getSubtype())) {
                throw new NotSupportedException();
            }
            boolean isDryRun = isTrue(dryRun);
            if (file == null) {
                throw new Problem.InvalidInput("", "Het bestand is leeg.");
            }
            return run(UplFile.read(file), isDryRun);
        } catch (IOException | UncheckedIOException _) {
            throw new Problem.InvalidInput("", "Het bestand is niet heel aangekomen. Stuur het nog eens.");
        }
    }

    private Uni<UplImportView> run(UplList list, boolean dryRun) {
        if (dryRun) {
            return importing.attempt(list);
        }
        if (!list.faults().isEmpty()) {
            throw new RefusedUplFile(list.faults());
        }
        return importing.store(list, author.name());
    }

    private static boolean isTrue(String dryRun) {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Problem.InvalidInput("dryRun", "Geef 'true' of 'false'.");
        }
        return "true".equals(dryRun);
    }
}
