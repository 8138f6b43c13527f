package nl.kcc.intake.drafts;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;

/// What the signed-in agent is typing.
@Path("/v1/drafts")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Concepten")
class DraftResource {

    private final Drafts drafts;
    private final SecurityIdentity identity;
    private final Municipalities municipalities;

    DraftResource(Drafts drafts, SecurityIdentity identity, Municipalities municipalities) {
        this.drafts = drafts;
        this.identity = identity;
        this.municipalities = municipalities;
    }

    record OwnDrafts(List<DraftView> drafts) {
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Concept bewaren; het vervangt wat er van dit concept al was")
    public Uni<DraftView> save(UUID id,
            @NotNull(message = "De inhoud van het bericht ontbreekt.") @Valid DraftRequest request) {
        MunicipalityScope visible = municipalities.visible();
        if (!visible.every() && visible.codes().isEmpty()) {
            throw new Problem.Forbidden("Aan uw account is geen gemeente gekoppeld. Vraag uw beheerder daarom.");
        }
        return drafts.save(id, request.content(), owner(), visible);
    }

    @GET
    @Operation(summary = "Eigen concepten, het nieuwste bovenaan; een concept verdwijnt een dag nadat het is bewaard")
    public Uni<OwnDrafts> own() {
        return drafts.own(owner(), municipalities.visible()).map(OwnDrafts::new);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Concept weggooien")
    @APIResponse(responseCode = "204", description = "Weg, of het was er al niet")
    public Uni<Void> discard(UUID id) {
        return drafts.discard(id, owner(), municipalities.visible());
    }

    private String owner() {
        return identity.getPrincipal().getName();
    }
}
