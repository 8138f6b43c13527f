package nl.kcc.edge.http;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.problem.ProblemDetails;
import nl.kcc.edge.problem.ProblemKind;

/// The disk that uploads may take together. They lie there until their requests end, and whoever may send one without signing
/// in could fill it.
@ApplicationScoped
class UploadSpace {

    private final long largest;
    private final long together;
    private final AtomicLong taken = new AtomicLong();

    UploadSpace(@ConfigProperty(name = "kcc.http.max-upload-size") MemorySize largest,
            @ConfigProperty(name = "kcc.http.max-uploads-together") MemorySize together) {
        this.largest = largest.asLongValue();
        this.together = together.asLongValue();
    }

    /// In bytes, of one message.
    long largest() {
        return largest;
    }

    /// Lets a message pass, or refuses it: with 503 while the others leave no room, and always when it does not say how long
    /// it is.
    ///
    /// @param length that it says it has; 0 when it says nothing
    void admit(RoutingContext context, long length) {
        if (context.request().method() == HttpMethod.POST && !context.request().headers().contains("Content-Length")) {
            ProblemDetails.of(ProblemKind.LENGTH_REQUIRED).end(context);
        } else if (taken.addAndGet(length) > together) {
            taken.addAndGet(-length);
            ProblemDetails.of(ProblemKind.BUSY).end(context);
        } else {
            context.addEndHandler(_ -> taken.addAndGet(-length));
            context.next();
        }
    }
}
