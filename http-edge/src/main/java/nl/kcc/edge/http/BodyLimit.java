package nl.kcc.edge.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// Refuses a message that says it is too long, or that is packed. [BoundedBody] sees to those that do not say how long they
/// are.
@ApplicationScoped
class BodyLimit {

    /// Up to here a message is read and thrown away before it is refused: a client that is still sending when the
    /// connection closes never sees the answer.
    static final long PATIENCE = 32L * 1024 * 1024;

    private final long limit;
    private final long streamedLimit;
    private final StreamedPaths streamed;
    private final UploadSpace uploads;

    BodyLimit(@ConfigProperty(name = "kcc.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "kcc.http.max-streamed-size") MemorySize streamedLimit, StreamedPaths streamed,
            UploadSpace uploads) {
        this.limit = limit.asLongValue();
        this.streamedLimit = streamedLimit.asLongValue();
        this.streamed = streamed;
        this.uploads = uploads;
    }

    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isPacked(request)) {
            ProblemDetails.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).end(context);
            return;
        }
        long length = announced(request);
        String path = context.normalizedPath();
        boolean isUpload = streamed.isUpload(path);
        long most = isUpload ? uploads.largest() : streamed.include(path) ? streamedLimit : limit;
        // For messages that do not say how long they are; the server's own limit is that of the largest file.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most == limit ? PATIENCE + limit : most);
        if (length <= most && isUpload) {
            uploads.admit(context, length);
        } else if (length <= most) {
            context.next();
        } else if (length <= PATIENCE && !request.headers().contains("Expect")) {
            request.handler(_ -> {
            });
            request.endHandler(_ -> ProblemDetails.of(ProblemKind.TOO_LARGE).end(context));
            request.resume();
        } else {
            if (request.version() != HttpVersion.HTTP_2) {
                request.response().putHeader("Connection", "close");
            }
            context.addEndHandler(_ -> request.connection().close());
            ProblemDetails.of(ProblemKind.TOO_LARGE).end(context);
        }
    }

    long limit() {
        return limit;
    }

    /// A small message can hold a large one.
    private static boolean isPacked(HttpServerRequest request) {
        return request.headers().getAll("Content-Encoding").stream().anyMatch(coding -> !coding.equalsIgnoreCase("identity"));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
