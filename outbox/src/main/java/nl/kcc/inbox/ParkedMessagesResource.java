package nl.kcc.inbox;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;

/// Lets an operator see what could not be used, and try it again after the cause is mended.
@Path("/v1/parked-messages")
@RolesAllowed("operator")
class ParkedMessagesResource {

    private static final int PAGE = 100;

    private final Mutiny.SessionFactory sessions;
    private final Replay replay;

    ParkedMessagesResource(Mutiny.SessionFactory sessions, Replay replay) {
        this.sessions = sessions;
        this.replay = replay;
    }

    /// @param count all parked messages, whatever the page
    record Page(long count, List<ParkedMessageView> messages) {
    }

    @GET
    public Uni<Page> list(@QueryParam("page") @DefaultValue("1") int page) {
        int first = (Math.clamp(page, 1, 1_000_000) - 1) * PAGE;
        return sessions.withSession(session -> session
                .createSelectionQuery("select count(*) from ParkedMessage", Long.class).getSingleResult()
                .chain(count -> session
                        .createSelectionQuery("from ParkedMessage order by parkedAt desc, id", ParkedMessage.class)
                        .setFirstResult(first).setMaxResults(PAGE).getResultList()
                        .map(rows -> new Page(count, rows.stream().map(ParkedMessageView::of).toList()))));
    }

    @POST
    @Path("/{id}/replay")
    public Uni<RestResponse<Void>> replay(@PathParam("id") UUID id) {
        return replay.replay(id).replaceWith(RestResponse::noContent);
    }
}
