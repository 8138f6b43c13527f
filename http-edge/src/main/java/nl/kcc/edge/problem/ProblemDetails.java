package nl.kcc.edge.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// A problem as RFC 9457 has it, with `violations` for wrong input and `errorId` for a failure of ours.
public record ProblemDetails(int status, String slug, String title, String detail, List<Violation> violations,
        String errorId, Duration retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds after which a client should try again: longer than a service or database needs to restart.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public static ProblemDetails of(ProblemKind kind) {
        return new ProblemDetails(kind.status, kind.slug, kind.title, kind.detail, List.of(), null, RETRY_AFTER);
    }

    /// Ends a request whose method its address does not have, with those that it has.
    public static void notAllowed(RoutingContext request) {
        request.response().putHeader(HttpHeaders.ALLOW, AllowedMethods.of(request.normalizedPath()));
        of(ProblemKind.METHOD_NOT_ALLOWED).end(request);
    }

    public static ProblemDetails of(Problem problem) {
        return new ProblemDetails(problem.status(), problem.slug(), ProblemKind.of(problem.status()).title,
                problem.getMessage(), problem.violations(), null, problem.retryAfter().orElse(RETRY_AFTER));
    }

    public static ProblemDetails unforeseen(String errorId) {
        ProblemKind kind = ProblemKind.INTERNAL;
        return new ProblemDetails(kind.status, kind.slug, kind.title,
                kind.detail + " Noem de beheerder foutcode " + errorId + ".", List.of(), errorId, RETRY_AFTER);
    }

    /// What stands in the document, in its order.
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:kcc:problem:" + slug);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!violations.isEmpty()) {
            members.put("violations",
                    violations.stream().map(v -> Map.of("field", v.field(), "message", v.message())).toList());
        }
        if (errorId != null) {
            members.put("errorId", errorId);
        }
        return members;
    }

    public String json() {
        return new JsonObject(members()).encode();
    }

    /// For a program.
    Response response() {
        return response(MEDIA_TYPE, json());
    }

    /// For a person who looks at it in a browser.
    Response page() {
        return response(ProblemPage.MEDIA_TYPE, ProblemPage.of(this));
    }

    private Response response(String mediaType, String body) {
        Response.ResponseBuilder response = Response.status(status).type(mediaType).entity(body);
        return (asksForPatience() ? response.header(HttpHeaders.RETRY_AFTER, seconds()) : response).build();
    }

    /// Ends a response from outside any resource; one that has begun cannot be changed any more.
    public void end(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (asksForPatience()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, seconds());
        }
        boolean page = Audience.isPerson(request);
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, page ? ProblemPage.MEDIA_TYPE : MEDIA_TYPE)
                .end(page ? ProblemPage.of(this) : json());
    }

    /// Rounded up: who comes back then must not be too early.
    private String seconds() {
        return String.valueOf(retryAfter.plusMillis(999).toSeconds());
    }

    private boolean asksForPatience() {
        return status == ProblemKind.BUSY.status || status == ProblemKind.TOO_MANY_REQUESTS.status;
    }
}
