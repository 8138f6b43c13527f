package nl.kcc.kpi.operations.proof;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.kpi.operations.proof.UnknownContacts.Decision;

/// Lets an operator see which contacts intake does not know (any more), and decide whether they go on counting.
@Path("/v1/unknown-contacts")
@RolesAllowed(Roles.OPERATOR)
class UnknownContactsResource {

    private final UnknownContacts unknown;

    UnknownContactsResource(UnknownContacts unknown) {
        this.unknown = unknown;
    }

    /// @param contacts which; null for all on which nobody has decided
    record DecisionRequest(@NotNull(message = "Kies REMOVE of KEEP.") Decision decision,
            @Size(min = 1, max = 1000, message = "Noem 1 tot 1000 contacten, of laat het veld weg voor alle.") List<@NotNull(message = "Dit nummer ontbreekt.") UUID> contacts) {
    }

    /// @param decided how many contacts it was about; at most 5,000 at a time
    /// @param waiting how many still wait for a decision
    record DecisionView(int decided, long waiting) {
    }

    @GET
    @Operation(summary = "Contacten die hier bekend zijn en bij intake niet (meer), zoals na het terugzetten van een back-up")
    public Uni<UnknownContactsView> list(@QueryParam("page") @DefaultValue("1") @Min(1) @Max(1000) int page) {
        return unknown.view(page);
    }

    @POST
    @Path("/decisions")
    @Operation(summary = "Zulke contacten uit de cijfers halen (REMOVE) of laten meetellen (KEEP)", description = "Wie besluit en wanneer wordt vastgelegd. REMOVE is voorgoed: ook opnieuw opbouwen of opnieuw sturen brengt het contact niet terug.")
    public Uni<DecisionView> decide(@NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid DecisionRequest request,
            @Context SecurityContext user) {
        return unknown.decide(request.decision(), request.contacts(), user.getUserPrincipal().getName())
                .chain(decided -> unknown.view(1).map(view -> new DecisionView(decided, view.count())));
    }
}
