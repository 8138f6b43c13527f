package nl.kcc.inbox;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.BackgroundWork;

/// Lets an operator see what could not be used, and try it again after the cause is mended. Of all municipalities: whose it
/// is may be just what cannot be read.
@Path("/v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class ParkedMessagesResource {

    private static final int PAGE = 100;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final BackgroundWork work;
    private final Replay replay;

    ParkedMessagesResource(BackgroundWork work, Replay replay) {
        this.work = work;
        this.replay = replay;
    }

    /// @param count all parked messages, whatever the page
    /// @param next for `after`; left out on the last page
    record Page(long count, UUID next, List<ParkedMessageView> messages) {

        private static Page of(long count, List<ParkedMessage> rows) {
            return new Page(count, rows.size() > PAGE ? rows.get(PAGE - 1).id : null,
                    rows.stream().limit(PAGE).map(ParkedMessageView::of).toList());
        }
    }

    /// Newest first: ids grow with time.
    ///
    /// @param after the `next` of the page before, instead of `page`: a walk then shows each message once
    @GET
    @Operation(summary = "Berichten die niet te verwerken waren")
    public Uni<Page> list(@QueryParam("page") @DefaultValue("1") int page, @QueryParam("after") UUID after) {
        int first = after == null ? (Math.clamp(page, 1, 1_000_000) - 1) * PAGE : 0;
        UUID before = after == null ? NEWEST : after;
        return work.session(session -> session
                .createSelectionQuery("select count(*) from ParkedMessage", Long.class).getSingleResult()
                .chain(count -> session
                        .createSelectionQuery("from ParkedMessage where id < ?1 order by id desc", ParkedMessage.class)
                        .setParameter(1, before).setFirstResult(first).setMaxResults(PAGE + 1).getResultList()
                        .map(rows -> Page.of(count, rows))));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Een bericht opnieuw verwerken, nadat de oorzaak is weggenomen")
    @APIResponse(responseCode = "204", description = "Verwerkt")
    public Uni<RestResponse<Void>> replay(@PathParam("id") UUID id) {
        return replay.replay(id).replaceWith(RestResponse::noContent);
    }
}
