package nl.kcc.routing.rulesets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;

/// What happens to a rule set once it is written.
@Path("/v1/rule-sets")
@RolesAllowed(Roles.RULE_MANAGER)
class RuleSetLifeResource {

    private final CandidateRules candidates;
    private final LifeOfRuleSets life;
    private final UnitOfWork work;
    private final SecurityIdentity identity;

    RuleSetLifeResource(CandidateRules candidates, LifeOfRuleSets life, UnitOfWork work, SecurityIdentity identity) {
        this.candidates = candidates;
        this.life = life;
        this.work = work;
        this.identity = identity;
    }

    @POST
    @Path("/{number}/check")
    @Operation(summary = "Alles wat er aan een regelset niet klopt, of misschien niet", description = "Met `forbids` wat hem tegenhoudt. Er wordt niets bewaard.")
    public Uni<RuleSetFindingsView> check(@PathParam("number") int number) {
        return work.sql(connection -> candidates.of(connection, number))
                .map(candidate -> RuleSetFindingsView.of(candidate.view().revision(), candidate.findings()));
    }

    @POST
    @Path("/{number}/activate")
    @Operation(summary = "Een concept laten ingaan, nu of op een later moment", description = "Door iemand anders dan wie het schreef of het laatst wijzigde.")
    public Uni<RuleSetView> activate(@PathParam("number") int number, @Valid @NotNull ActivationRequest request) {
        return life.activate(number, request.from(), request.revision(), identity.getPrincipal().getName());
    }

    @POST
    @Path("/{number}/withdraw")
    @Operation(summary = "Een regelset intrekken", description = "Een concept; een die nog moet ingaan; of die geldt, en dan geldt weer die ervoor.")
    public Uni<RuleSetView> withdraw(@PathParam("number") int number) {
        return life.withdraw(number, identity.getPrincipal().getName());
    }
}
