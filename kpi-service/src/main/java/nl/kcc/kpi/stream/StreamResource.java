package nl.kcc.kpi.stream;

import java.util.List;
import java.util.Map;
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

import org.jboss.resteasy.reactive.RestMulti;

import io.smallrye.mutiny.Multi;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.figures.KpiParameters;
import nl.kcc.kpi.figures.KpiQueries;
import nl.kcc.kpi.figures.KpiQuery;

/// The live figures as server-sent events.
@Path("/v1/kpi/stream")
@RolesAllowed({ Roles.MANAGER, Roles.OPERATOR })
class StreamResource {

    /// Neither a browser nor a proxy may keep, change or hold back what is sent.
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Cache-Control", List.of("no-cache, no-transform"),
            "X-Accel-Buffering", List.of("no"));

    private final Feeds feeds;
    private final KpiQueries queries;

    StreamResource(Feeds feeds, KpiQueries queries) {
        this.feeds = feeds;
        this.queries = queries;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public RestMulti<OutboundSseEvent> stream(@BeanParam KpiParameters parameters, @Context Sse sse) {
        KpiQuery query = queries.of(parameters);
        return RestMulti.fromUniResponse(feeds.first(query),
                first -> events(feeds.follow(query, first), new ClientEvents(sse)), _ -> HEADERS);
    }

    private static Multi<OutboundSseEvent> events(Multi<Pulse> pulses, ClientEvents events) {
        return pulses.map(events::next).filter(Optional::isPresent).map(Optional::get);
    }
}
