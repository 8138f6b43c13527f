package nl.kcc.routing.decision;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.catalogue.CurrentCatalogue;
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
    private final CurrentCatalogue catalogue;
    private final Municipalities municipalities;

    DecisionResource(UnitOfWork work, SingleStanding standing, DecisionTraces traces, PastRules rules,
            CurrentCatalogue catalogue, Municipalities municipalities) {
        this.work = work;
        this.standing = standing;
        this.traces = traces;
        this.rules = rules;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
    }

    @GET
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE, Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Het routeringsbesluit van een contact, met elke regel die is bekeken", description = "`why` zegt het in één zin; `nearest` is de regel die er het dichtst bij kwam; `reproduced` zegt of dezelfde regels met dezelfde gegevens nu tot dezelfde regel komen.")
    public Uni<DecisionView> decision(@PathParam("id") UUID id) {
        var visible = municipalities.visible();
        return work.session(session -> standing.find(session, id)
                .invoke(course -> demandKnown(
                        course != null && course.routing() != null && visible.includes(course.contact().municipality())))
                .chain(course -> traces.newest(session, id).map(kept -> new Found(course, kept))))
                .chain(this::explain);
    }

    private Uni<DecisionView> explain(Found found) {
        return rules.of(found.kept().ruleSet).map(table -> DecisionView.of(found.course().contactId(),
                found.course().routing().decision(), DecisionExplained.of(found.kept(), table, catalogue.catalogue()),
                catalogue.catalogue()));
    }

    private record Found(ContactCourse course, DecisionRow kept) {
    }

    private static void demandKnown(boolean known) {
        if (!known) {
            throw new Problem.NotFound("Voor dit contact is geen besluit bekend.");
        }
    }
}
