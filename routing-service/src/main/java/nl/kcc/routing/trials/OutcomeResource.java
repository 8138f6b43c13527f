package nl.kcc.routing.trials;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.rulesets.CandidateRules;
import nl.kcc.routing.trials.Outcomes.InForce;

/// What was predicted, beside what came.
@Path("/v1/rule-sets/{number}/outcome")
@RolesAllowed({ Roles.RULE_MANAGER, Roles.MANAGER })
class OutcomeResource {

    private final CandidateRules candidates;
    private final Outcomes outcomes;
    private final StoredTrials trials;
    private final UnitOfWork work;
    private final Municipalities municipalities;
    private final Clock clock;

    OutcomeResource(CandidateRules candidates, Outcomes outcomes, StoredTrials trials, UnitOfWork work,
            Municipalities municipalities, Clock clock) {
        this.candidates = candidates;
        this.outcomes = outcomes;
        this.trials = trials;
        this.work = work;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Wat er van een regelset is voorspeld, naast wat er kwam sinds hij geldt")
    public Uni<OutcomeView> outcome(@PathParam("number") int ruleSet, @QueryParam("municipality") String municipality) {
        var scope = municipality == null ? municipalities.visible()
                : MunicipalityScope.of(Set.of(municipalities.require(municipality)));
        Instant now = clock.instant();
        return work.sql(connection -> candidates.view(connection, ruleSet)
                .chain(() -> outcomes.inForce(connection, ruleSet, now))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(OutcomeView.never(ruleSet))
                        : since(connection, ruleSet, found.get(), scope, now)));
    }

    private Uni<OutcomeView> since(SqlConnection connection, int ruleSet, InForce inForce, MunicipalityScope scope,
            Instant now) {
        return trials.prediction(connection, ruleSet, inForce.from(), scope.setting())
                .chain(tried -> outcomes
                        .weeks(connection, inForce.from(), inForce.until() == null ? now : inForce.until(), scope)
                        .map(weeks -> OutcomeView.of(ruleSet, inForce, tried, weeks)));
    }
}
