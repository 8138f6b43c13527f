package nl.kcc.routing.decision;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Roles;
import nl.kcc.routing.rulesets.Knowledge;
import nl.kcc.routing.rulesets.KnowledgeInForce;

/// Where a contact would go, before there is one. Answered from memory, and nothing is kept.
@Path("/v1/decisions/_preview")
class PreviewResource {

    private final KnowledgeInForce inForce;
    private final FrontOfficeLoad load;
    private final Municipalities municipalities;
    private final Clock clock;

    PreviewResource(KnowledgeInForce inForce, FrontOfficeLoad load, Municipalities municipalities, Clock clock) {
        this.inForce = inForce;
        this.load = load;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Het besluit dat een contact zou krijgen; er wordt niets bewaard", description = "Uitkomsten zijn die van POST /v1/contacts; `department` hoort bij HANDOVER. Wie vaker naar hetzelfde vraagt, is hier niet bekend: een vraag die al bij een afdeling ligt, krijgt later een ander besluit.")
    public Uni<PreviewedDecisionView> preview(@Valid @NotNull PreviewRequest request) {
        Knowledge knowledge = inForce.knowledge();
        Instant now = clock.instant();
        var contact = new PreviewedContact(knowledge.catalogue(), now).of(request,
                municipalities.requirePresent(request.municipality()));
        Ruling ruling = new Decide(knowledge, load::of).on(contact, null, now);
        return Uni.createFrom().item(PreviewedDecisionView.of(ruling.decision(), knowledge.catalogue()));
    }
}
