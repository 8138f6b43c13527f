package nl.kcc.routing.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.TermsDocument;
import nl.kcc.routing.planning.StorePlan.Wish;
import nl.kcc.routing.rulesets.KnowledgeKind;

/// Within what time citizens have an answer.
@Path("/v1/terms")
@RolesAllowed(Roles.RULE_MANAGER)
class TermsResource {

    private final UnitOfWork work;
    private final Plans plans;
    private final ChangeTerms change;
    private final Municipalities municipalities;
    private final SecurityIdentity identity;

    TermsResource(UnitOfWork work, Plans plans, ChangeTerms change, Municipalities municipalities, SecurityIdentity identity) {
        this.work = work;
        this.plans = plans;
        this.change = change;
        this.municipalities = municipalities;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "De termijnen: die van de gemeente zelf en die van de wet")
    public Uni<TermsView> terms() {
        return work.sql(connection -> plans.inForce(connection, KnowledgeKind.TERMS, TermsDocument.class, terms -> terms))
                .map(TermsView::of);
    }

    @PUT
    @Operation(summary = "De termijnen wijzigen, voor alle gemeenten van de installatie", description = "Met de versie die gelezen is; is er intussen een nieuwere, dan volgt 409. Met dryRun=true wordt niets bewaard en staat er wat er zou verschuiven. Afgesproken momenten blijven staan, behalve met moveOpen=true.")
    public Uni<PlanChangeView> change(
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = CalendarsResource.YES_OR_NO) String dryRun,
            @QueryParam("moveOpen") @DefaultValue("false") @Pattern(regexp = "true|false", message = CalendarsResource.YES_OR_NO) String moveOpen,
            @Valid @NotNull TermsRequest request) {
        if (!municipalities.seesAll()) {
            throw new Problem.Forbidden(
                    "De termijnen gelden voor alle gemeenten. Wie ze wijzigt, moet alle gemeenten mogen zien.");
        }
        return change.to(request, identity.getPrincipal().getName(),
                new Wish(Boolean.parseBoolean(dryRun), Boolean.parseBoolean(moveOpen)));
    }
}
