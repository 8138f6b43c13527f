package nl.kcc.routing.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.edge.StreamedBody;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.rulefiles.ReadRules.Fault;
import nl.kcc.routing.rulesets.CandidateRules;
import nl.kcc.routing.rulesets.RuleSetView;

/// Rule sets as files, out and in.
@Path("/v1/rule-sets")
class RuleFilesResource {

    private static final String CSV = "text/csv";
    private static final String DMN = "application/dmn+xml";
    private static final String XML = "application/xml";
    private static final int LARGEST = 2 * 1024 * 1024;
    /// Nobody mends more at a time.
    private static final int MOST_FAULTS = 500;

    private final ImportRules importing;
    private final CandidateRules candidates;
    private final UnitOfWork work;
    private final SecurityIdentity identity;

    RuleFilesResource(ImportRules importing, CandidateRules candidates, UnitOfWork work, SecurityIdentity identity) {
        this.importing = importing;
        this.candidates = candidates;
        this.work = work;
        this.identity = identity;
    }

    @GET
    @Path("/{number}/export")
    @Produces({ CSV, DMN })
    @RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Een regelset als bestand: format=csv of format=dmn (DMN 1.3)")
    @APIResponse(responseCode = "200", description = "Het bestand", content = {
            @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = DMN, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<Response> export(@PathParam("number") int number, @QueryParam("format") String format) {
        if (!"csv".equals(format) && !"dmn".equals(format)) {
            throw new Problem.InvalidInput("format", "Kies csv of dmn.");
        }
        return work.sql(connection -> candidates.view(connection, number)).map(view -> file(view, format));
    }

    /// Takes any type, and refuses what it cannot read by itself: who may not import is told that first.
    @POST
    @Path("/_import")
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Een concept uit een bestand, als CSV of als beslistabel van DMN 1.3", description = "Het hele bestand of niets: bij fouten volgt 400 met elke fout en haar regel in het bestand (`faults`, hoogstens 500).")
    @RequestBody(required = true, content = { @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = DMN, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "201", description = "Gemaakt", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleSetView.class)))
    public Uni<Response> load(@StreamedBody InputStream file, @Context HttpHeaders headers) {
        boolean isCsv = isCsv(headers.getMediaType());
        byte[] bytes = bytes(file);
        String author = identity.getPrincipal().getName();
        return (isCsv ? importing.csv(bytes, author) : importing.dmn(bytes, author)).map(result -> switch (result) {
            case ImportRules.Result.Imported(var draft) -> Response.created(URI.create("/v1/rule-sets/" + draft.number()))
                    .type(MediaType.APPLICATION_JSON).entity(draft).build();
            case ImportRules.Result.Refused(var faults) -> refusal(faults);
        });
    }

    private static boolean isCsv(MediaType type) {
        String name = type == null ? "" : type.getType() + '/' + type.getSubtype();
        if (!Set.of(CSV, DMN, XML).contains(name)) {
            throw new NotSupportedException();
        }
        return name.equals(CSV);
    }

    private static byte[] bytes(InputStream file) {
        // What is not read is thrown away at the end: a client that still sends would not see the answer.
        try (file) {
            byte[] bytes = file == null ? new byte[0] : file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            if (bytes.length == 0) {
                throw new Problem.InvalidInput("", "Het bestand is leeg.");
            }
            return bytes;
        } catch (IOException _) {
            throw new Problem.InvalidInput("", "Het bestand is niet heel aangekomen.");
        }
    }

    private static Response file(RuleSetView view, String format) {
        boolean isCsv = format.equals("csv");
        String text = isCsv ? CsvRules.write(view.document()) : DmnDocument.write(view.document(), view.number());
        return Response.ok(text.getBytes(StandardCharsets.UTF_8)).type((isCsv ? CSV : DMN) + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"regelset-%d.%s\"".formatted(view.number(), format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /// Problem details with every fault by its line, beside what all problems have.
    private static Response refusal(List<Fault> faults) {
        Map<String, Object> members = new ProblemDetails(400, "file-refused", "Het bestand klopt niet",
                "Het bestand heeft %s. Er is niets bewaard."
                        .formatted(faults.size() == 1 ? "een fout" : faults.size() + " fouten"),
                List.of(), null, Duration.ZERO).members();
        members.put("faultCount", faults.size());
        members.put("faults", faults.stream().limit(MOST_FAULTS).toList());
        return Response.status(400).type(ProblemDetails.MEDIA_TYPE).entity(members).build();
    }
}
