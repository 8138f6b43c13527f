package nl.kcc.edge.example;

import java.util.concurrent.CompletableFuture;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Answers when it is told to; its stream begins at once and never ends.
@Path("/v1/slow")
@PermitAll
public class SlowResource {

    private static final CompletableFuture<Void> BEGUN = new CompletableFuture<>();
    private static final CompletableFuture<String> ANSWER = new CompletableFuture<>();

    public static boolean isAtWork() {
        return BEGUN.isDone();
    }

    public static void finish() {
        ANSWER.complete("done");
    }

    @GET
    public Uni<String> answer() {
        BEGUN.complete(null);
        return Uni.createFrom().completionStage(ANSWER);
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> stream() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item("first"), Multi.createFrom().nothing());
    }
}
