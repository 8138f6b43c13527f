package nl.kcc.kpi.stream;

import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
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
    private final KpiQueries queries;

    StreamResource(Feeds feeds, KpiQueries queries) {
        this.feeds = feeds;
        this.queries = queries;
    }

    /// Neither a browser nor a proxy may keep, change or hold back what is sent. On a thread of its own until the first
    /// figures are there, so that their failure is an answer of its own and not a stream that breaks off.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = "Cache-Control", value = "no-cache, no-transform")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RunOnVirtualThread
    public Multi<OutboundSseEvent> stream(@BeanParam KpiParameters parameters, @Context Sse sse) {
        KpiQuery query = queries.of(parameters);
        Pulse first = feeds.first(query).await().atMost(PATIENCE);
        ClientEvents events = new ClientEvents(sse);
        return feeds.follow(query, first).map(events::next).filter(Optional::isPresent).map(Optional::get);
    }
}
