package nl.kcc.intake.encounters;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import nl.kcc.edge.EndedSessions;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.edge.Session;
import nl.kcc.edge.StreamLifetime;

/// What rings, as server-sent events.
@Path("/v1/calls/stream")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Gesprekken en bezoeken")
class CallStreamResource {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final RingingCalls ringing;
    private final Municipalities municipalities;
    private final EndedSessions ended;
    private final SecurityIdentity identity;
    private final Clock clock;

    CallStreamResource(RingingCalls ringing, Municipalities municipalities, EndedSessions ended, SecurityIdentity identity,
            Clock clock) {
        this.ringing = ringing;
        this.municipalities = municipalities;
        this.ended = ended;
        this.identity = identity;
        this.clock = clock;
    }

    /// Neither a browser nor a proxy may keep, change or hold back what is sent.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = "Cache-Control", value = "no-cache, no-transform")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Telefoontjes die overgaan, live", description = "Event ringing: een gesprek gaat over, met zijn nummer in de centrale, en of de beller bekend is en nog "
            + "open contacten heeft; event gone: het gaat niet meer over; event hb: een teken van leven. Het telefoonnummer staat "
            + "er nooit in. De stroom eindigt met het token of de sessie en na ten hoogste een uur: kom dan terug.")
    @APIResponse(responseCode = "200", description = "De stroom", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        CallNews news = new CallNews(municipalities.visible(), clock.instant());
        Optional<String> session = Session.idOf(identity);
        Duration lifetime = StreamLifetime.of(identity, clock.instant(), LONGEST);
        return ringing.looks().select().first(_ -> session.filter(ended::contain).isEmpty())
                .onItem().transformToIterable(calls -> news.next(calls, clock.instant()))
                .map(told -> sse.newEventBuilder().name(told.name()).data(told.data()).build())
                .select().first(lifetime);
    }

    /// It would take a place, for a stream that nobody hears.
    @HEAD
    @Operation(hidden = true)
    public Response head() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, HttpMethod.GET).build();
    }
}
