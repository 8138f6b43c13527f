package nl.kcc.kpi.stream;

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
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.smallrye.mutiny.Multi;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.figures.KpiQuery;

/// The live figures as server-sent events.
@Path("/v1/kpi/stream")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class StreamResource {

    private final Feeds feeds;
    private final KpiQueries queries;

    StreamResource(Feeds feeds, KpiQueries queries) {
        this.feeds = feeds;
        this.queries = queries;
    }

    /// Neither a browser nor a proxy may keep, change or hold back what is sent.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = "Cache-Control", value = "no-cache, no-transform")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public RestMulti<OutboundSseEvent> stream(@BeanParam KpiParameters parameters, @Context Sse sse) {
        KpiQuery query = queries.of(parameters);
        return RestMulti.fromUniResponse(feeds.first(query),
                first -> events(feeds.follow(query, first), new ClientEvents(sse)));
    }

    private static Multi<OutboundSseEvent> events(Multi<Pulse> pulses, ClientEvents events) {
        return pulses.map(events::next).filter(Optional::isPresent).map(Optional::get);
    }
}
