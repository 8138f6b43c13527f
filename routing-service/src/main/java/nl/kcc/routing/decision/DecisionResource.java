package nl.kcc.routing.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Departments;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.rules.RuleTable;
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.rulesets.PastRules;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.SingleStanding;

/// Why a contact went where it went.
@Path("/v1/contacts/{id}/decision")
class DecisionResource {

    private final UnitOfWork work;
    private final SingleStanding standing;
    private final DecisionTraces traces;
    private final PastRules rules;
    private final KnowledgeInForce inForce;
    private final Municipalities municipalities;
    private final Departments departments;
    private final SecurityIdentity identity;

    DecisionResource(UnitOfWork work, SingleStanding standing, DecisionTraces traces, PastRules rules,
            KnowledgeInForce inForce, Municipalities municipalities, Departments departments, SecurityIdentity identity) {
        this.work = work;
        this.standing = standing;
        this.traces = traces;
        this.rules = rules;
        this.inForce = inForce;
        this.municipalities = municipalities;
        this.departments = departments;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE, Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Het routeringsbesluit van een contact, met elke regel die is bekeken", description = "`why` zegt het in één zin; `nearest` is de regel die er het dichtst bij kwam; `reproduced` zegt of dezelfde regels met dezelfde gegevens nu tot dezelfde regel komen.")
    public Uni<DecisionView> decision(@PathParam("id") UUID id) {
        var visible = municipalities.visible();
        var own = own();
        return work.session(session -> standing.find(session, id)
                .invoke(course -> demandKnown(
                        course != null && course.routing() != null && visible.includes(course.contact().municipality())))
                .invoke(course -> demandOwn(course, own))
                .chain(course -> traces.newest(session, id).map(kept -> new Found(course, kept))))
                .chain(this::explain);
    }

    /// @return empty for who sees the work of every department
    private Optional<Set<String>> own() {
        return Stream.of(Roles.AGENT, Roles.RULE_MANAGER, Roles.MANAGER).anyMatch(identity::hasRole) ? Optional.empty()
                : departments.own();
    }

    private static void demandOwn(ContactCourse course, Optional<Set<String>> own) {
        String at = course.handover() == null ? course.routing().decision().department() : course.handover().department();
        if (own.isPresent() && (at == null || !own.get().contains(at))) {
            throw new Problem.Forbidden("U werkt niet voor deze afdeling.");
        }
    }

    private Uni<DecisionView> explain(Found found) {
        return rules.of(found.kept().ruleSet).map(table -> view(found, table));
    }

    private DecisionView view(Found found, Optional<RuleTable> table) {
        var knowledge = inForce.knowledge();
        return DecisionView.of(found.course().contactId(), found.course().routing().decision(),
                DecisionExplained.of(found.kept(), table, knowledge.catalogue()), found.kept(), knowledge);
    }

    private record Found(ContactCourse course, DecisionRow kept) {
    }

    private static void demandKnown(boolean known) {
        if (!known) {
            throw new Problem.NotFound("Voor dit contact is geen besluit bekend.");
        }
    }
}
