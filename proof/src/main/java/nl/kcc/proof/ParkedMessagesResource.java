package nl.kcc.proof;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import nl.kcc.edge.Roles;
import nl.kcc.inbox.ParkedMessageView;
import nl.kcc.inbox.ParkedMessages;
import nl.kcc.inbox.Replay;
import nl.kcc.inbox.StillUnusable;

/// Lets an operator see what could not be used, and try it again after the cause is mended. Of all municipalities: whose it
/// is may be just what cannot be read.
@Path("/v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
class ParkedMessagesResource {

    private static final int PAGE = 100;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final ParkedMessages parked;
    private final Replay replay;

    ParkedMessagesResource(ParkedMessages parked, Replay replay) {
        this.parked = parked;
        this.replay = replay;
    }

    /// @param count all parked messages, whatever the page
    /// @param next for `after`; left out on the last page
    record Page(long count, UUID next, List<ParkedMessageView> messages) {

        private static Page of(long count, List<ParkedMessageView> found) {
            return new Page(count, found.size() > PAGE ? found.get(PAGE - 1).id() : null, found.stream().limit(PAGE).toList());
        }
    }

    /// Newest first.
    ///
    /// @param after the `next` of the page before, instead of `page`: a walk then shows each message once
    @GET
    @Operation(summary = "Berichten die niet te verwerken waren")
    public Uni<Page> list(@QueryParam("page") @DefaultValue("1") int page, @QueryParam("after") UUID after) {
        int first = after == null ? (Math.clamp(page, 1, 1_000_000) - 1) * PAGE : 0;
        return parked.count().chain(count -> parked.list(after == null ? NEWEST : after, first, PAGE + 1)
                .map(found -> Page.of(count, found)));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Een bericht opnieuw verwerken, nadat de oorzaak is weggenomen")
    @APIResponse(responseCode = "204", description = "Verwerkt")
    public Uni<RestResponse<Void>> replay(@PathParam("id") UUID id) {
        return replay.replay(id)
                .onFailure(StillUnusable.class).transform(flaw -> new ClientErrorException(
                        "Het bericht is nog steeds niet te verwerken (" + flaw.getMessage() + ").", 409))
                .map(found -> {
                    if (!found) {
                        throw new NotFoundException("Er is geen geparkeerd bericht met dit nummer.");
                    }
                    return RestResponse.noContent();
                });
    }
}
