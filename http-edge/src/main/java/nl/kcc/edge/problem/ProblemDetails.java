package nl.kcc.edge.problem;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;

/// A problem as RFC 9457 has it, with `violations` for wrong input and `errorId` for a failure of ours.
public record ProblemDetails(int status, String slug, String title, String detail, List<Violation> violations,
        String errorId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds after which a client should try again: longer than a service or database needs to restart.
    private static final String RETRY_AFTER = "2";

    public static ProblemDetails of(ProblemKind kind) {
        return new ProblemDetails(kind.status, kind.slug, kind.title, kind.detail, List.of(), null);
    }

    static ProblemDetails of(Problem problem) {
        return new ProblemDetails(problem.status(), problem.slug(), ProblemKind.of(problem.status()).title,
                problem.getMessage(), problem.violations(), null);
    }

    static ProblemDetails unforeseen(String errorId) {
        ProblemKind kind = ProblemKind.INTERNAL;
        return new ProblemDetails(kind.status, kind.slug, kind.title, kind.detail.formatted(errorId), List.of(), errorId);
    }

    String json() {
        JsonObject json = new JsonObject().put("type", "urn:kcc:problem:" + slug).put("title", title).put("status", status)
                .put("detail", detail);
        if (!violations.isEmpty()) {
            json.put("violations", new JsonArray(violations.stream()
                    .map(v -> new JsonObject().put("field", v.field()).put("message", v.message())).toList()));
        }
        return errorId == null ? json.encode() : json.put("errorId", errorId).encode();
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
        return (asksForPatience() ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER) : response).build();
    }

    /// Ends a response from outside any resource; one that has begun cannot be changed any more.
    public void end(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (asksForPatience()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        boolean page = Audience.isPerson(request);
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, page ? ProblemPage.MEDIA_TYPE : MEDIA_TYPE)
                .end(page ? ProblemPage.of(this) : json());
    }

    private boolean asksForPatience() {
        return status == ProblemKind.BUSY.status || status == ProblemKind.TOO_MANY_REQUESTS.status;
    }
}
