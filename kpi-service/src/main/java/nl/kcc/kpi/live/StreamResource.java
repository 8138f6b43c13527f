package nl.kcc.kpi.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Roles;
import nl.kcc.edge.Session;
import nl.kcc.edge.StreamLifetime;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.figures.KpiQuery;

/// The live figures as server-sent events.
@Path("/v1/kpi/stream")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class StreamResource {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Feeds feeds;
    private final Readers readers;
    private final KpiQueries queries;
    private final StreamConfig config;
    private final Clock clock;
    private final SecurityIdentity identity;

    StreamResource(Feeds feeds, Readers readers, KpiQueries queries, StreamConfig config, Clock clock,
            SecurityIdentity identity) {
        this.feeds = feeds;
        this.readers = readers;
        this.queries = queries;
        this.config = config;
        this.clock = clock;
        this.identity = identity;
    }

    /// Neither a browser nor a proxy may keep, change or hold back what is sent. On a thread of its own until the first
    /// figures are there, so that their failure is an answer of its own and not a stream that breaks off.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = "Cache-Control", value = "no-cache, no-transform")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "De cijfers, live", description = "Event kpi: alle cijfers, meteen en na elke verandering, met hun moment als id; "
            + "event hb: een teken van leven, met het moment waarop de cijfers voor het laatst klopten. Wie traag leest mist "
            + "standen, nooit de nieuwste; wie niet meer leest wordt losgelaten. Last-Event-ID verandert niets: elke stand is "
            + "volledig. De stroom eindigt met het token en na ten hoogste een uur, met event end: kom dan terug.")
    @APIResponse(responseCode = "200", description = "De stroom", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@BeanParam KpiParameters parameters, @Context Sse sse,
            @Context RoutingContext exchange) {
        KpiQuery query = queries.of(parameters);
        String user = identity.getPrincipal().getName();
        StreamReader reader = new StreamReader(user, Session.idOf(identity), () -> Connections.hangUp(exchange.request()));
        readers.admit(reader, user);
        Connections.onClose(exchange.request(), () -> readers.dismiss(reader));
        Pulse first;
        try {
            first = feeds.first(query).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            readers.dismiss(reader);
            throw e;
        }
        Connections.prepare(exchange.request());
        ClientEvents events = new ClientEvents(sse);
        Multi<OutboundSseEvent> news = feeds.follow(query, first).map(events::next).filter(Optional::isPresent)
                .map(Optional::get);
        return readers.watched(news, reader, StreamLifetime.of(identity, clock.instant(), config.longest()), events.end());
    }

    /// It would take a place, for a stream that nobody hears.
    @HEAD
    @Operation(hidden = true)
    public Response head(@BeanParam KpiParameters parameters) {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, HttpMethod.GET).build();
    }
}
