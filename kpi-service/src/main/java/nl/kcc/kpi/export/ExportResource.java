package nl.kcc.kpi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.export.TableFiles.WrittenFile;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.figures.KpiQuery;
import nl.kcc.kpi.reports.contacts.ContactsQuery;

/// What is shown, as a file.
@Path("/v1/kpi/export")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class ExportResource {

    private final KpiQueries queries;
    private final FileContents contents;
    private final TableFiles files;

    ExportResource(KpiQueries queries, FileContents contents, TableFiles files) {
        this.queries = queries;
        this.contents = contents;
        this.files = files;
    }

    @GET
    @Produces({ "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
    @RunOnVirtualThread
    @Operation(summary = "Wat de pagina laat zien als bestand: cijfers, met list de contacten erachter, of met table=encounters gesprekken en bezoeken per dag")
    @APIResponse(responseCode = "200", description = "Het bestand", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public Response export(@BeanParam KpiParameters figure, @BeanParam ExportParameters which) {
        Format format = which.format();
        KpiQuery query = queries.of(figure);
        Optional<ContactsQuery> contacts = which.contacts(query);
        boolean encounters = which.isOfEncounters();
        WrittenFile file = files.write(format, () -> encounters ? contents.encounters(query)
                : contacts.map(contents::contacts).orElseGet(() -> contents.figures(query)));
        StreamingOutput body = out -> send(file.content(), out);
        return Response.ok(body).type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static void send(InputStream file, OutputStream out) throws IOException {
        try (file) {
            file.transferTo(out);
        }
    }
}
