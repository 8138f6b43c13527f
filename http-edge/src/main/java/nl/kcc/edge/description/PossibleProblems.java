package nl.kcc.edge.description;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import nl.kcc.edge.Problem;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Which refusals and failures a call can meet; each of them is problem details (RFC 9457).
final class PossibleProblems {

    private static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private PossibleProblems() {
    }

    static void describe(Components components) {
        components.addSchema(VIOLATION, OASFactory.createSchema().addType(OBJECT)
                .description("Wat er aan de invoer niet klopt.")
                .addProperty("field", text("Het veld, de parameter of de header; leeg als het om het geheel gaat."))
                .addProperty("message", text("Een zin voor de gebruiker."))
                .required(List.of("field", "message")));
        components.addSchema(PROBLEM, OASFactory.createSchema().addType(OBJECT)
                .description("Waarom het niet lukte (RFC 9457).")
                .addProperty("type", text("Het soort; verandert nooit.").pattern("^urn:kcc:problem:[a-z0-9-]+$"))
                .addProperty("title", text("Het soort in woorden."))
                .addProperty("status", OASFactory.createSchema().addType(INTEGER).description("De HTTP-status.")
                        .minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("Een zin voor de gebruiker."))
                .addProperty("violations", OASFactory.createSchema().addType(ARRAY)
                        .description("Wat er aan de invoer niet klopt; alleen bij foute invoer.")
                        .items(OASFactory.createSchema().ref(VIOLATION)))
                .addProperty("errorId", text("Om aan de beheerder te noemen; alleen bij een fout van onze kant.")
                        .pattern("^[0-9A-F]{8}$"))
                .required(List.of("type", "title", "status", "detail")));
        for (ProblemKind kind : ProblemKind.values()) {
            components.addResponse(name(kind), response(kind));
        }
    }

    /// A description that a resource gives itself stays in place of the general one.
    static void addTo(String path, HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        for (ProblemKind kind : ProblemKind.values()) {
            String status = String.valueOf(kind.status());
            APIResponse declared = responses.getAPIResponse(status);
            if (declared == null ? canMeet(kind, path, method, operation) : !isWritten(declared)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(kind)));
            } else if (declared != null) {
                responses.addAPIResponse(status, response(kind).description(declared.getDescription()));
            }
        }
    }

    private static boolean canMeet(ProblemKind kind, String path, HttpMethod method, Operation operation) {
        boolean changes = method != HttpMethod.GET && method != HttpMethod.HEAD;
        return switch (kind.status()) {
            case 403 -> operation.getSecurity() != null && !operation.getSecurity().isEmpty() || changes;
            case 404 -> path.contains("{");
            case 409 -> changes && !path.contains("/_");
            // Uploads are sent by pages, which stand in no document.
            case 411 -> false;
            case 415 -> operation.getRequestBody() != null;
            case 422 -> operation.getParameters() != null && operation.getParameters().stream()
                    .anyMatch(parameter -> "Idempotency-Key".equalsIgnoreCase(parameter.getName()));
            default -> true;
        };
    }

    /// Whether somebody wrote it; the platform adds two by itself, in English.
    private static boolean isWritten(APIResponse response) {
        return response.getDescription() != null
                && !List.of("Not Authorized", "Not Allowed", "Bad Request").contains(response.getDescription());
    }

    private static APIResponse response(ProblemKind kind) {
        ProblemDetails example = example(kind);
        APIResponse response = OASFactory.createAPIResponse().description(example.title())
                .content(OASFactory.createContent().addMediaType(ProblemDetails.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(PROBLEM)).example(example.members())));
        Headers.refer(response, Headers.API_VERSION);
        switch (kind) {
            case METHOD_NOT_ALLOWED -> Headers.refer(response, Headers.ALLOW);
            case UNAUTHENTICATED -> Headers.refer(response, Headers.WWW_AUTHENTICATE);
            case BUSY, TOO_MANY_REQUESTS -> Headers.refer(response, Headers.RETRY_AFTER);
            default -> {
            }
        }
        return response;
    }

    private static ProblemDetails example(ProblemKind kind) {
        return switch (kind) {
            case INVALID_INPUT -> ProblemDetails.of(new Problem.InvalidInput("municipality",
                    "'Utrecht' is geen gemeentecode. Gebruik de CBS-code, zoals GM0344."));
            case INTERNAL -> ProblemDetails.unforeseen("7F3A09C1");
            default -> ProblemDetails.of(kind);
        };
    }

    /// `NOT_FOUND` as `NotFound`.
    private static String name(ProblemKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(STRING).description(description);
    }
}
