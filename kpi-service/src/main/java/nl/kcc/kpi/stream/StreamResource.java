package nl.kcc.kpi.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import nl.kcc.edge.Roles;
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

    StreamResource(Feeds feeds, Readers readers, KpiQueries queries, StreamConfig config, Clock clock) {
        this.feeds = feeds;
        this.readers = readers;
        this.queries = queries;
        this.config = config;
        this.clock = clock;
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
    @Operation(description = "Event kpi: the whole figures, at once and after each change, with their moment as id; event hb: "
            + "a sign of life, with the moment at which the figures were last seen to hold. A client that is slow misses "
            + "snapshots, never the newest; one that stops reading is let go. Last-Event-ID changes nothing, for each "
            + "snapshot is whole. The stream ends when the token expires, and after an hour at most, with event end: come back then.")
    public Multi<OutboundSseEvent> stream(@BeanParam KpiParameters parameters, @Context Sse sse,
            @Context RoutingContext exchange, @Context SecurityContext user) {
        KpiQuery query = queries.of(parameters);
        readers.requirePlace();
        Pulse first = feeds.first(query).await().atMost(PATIENCE);
        Connections.prepare(exchange.request());
        ClientEvents events = new ClientEvents(sse);
        Multi<OutboundSseEvent> news = feeds.follow(query, first).map(events::next).filter(Optional::isPresent)
                .map(Optional::get);
        return readers.watched(news, Stay.of(user.getUserPrincipal(), clock.instant(), config.longest()), events.end(),
                () -> Connections.hangUp(exchange.request()));
    }
}
