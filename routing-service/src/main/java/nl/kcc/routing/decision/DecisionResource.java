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
import nl.kcc.routing.rulesets.KnowledgeInForce;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.SingleStanding;

/// Why a contact went where it went.
@Path("/v1/contacts/{id}/decision")
class DecisionResource {

    private final UnitOfWork work;
    private final SingleStanding standing;
    private final DecisionTraces traces;
    private final KnowledgeInForce inForce;
    private final Municipalities municipalities;

    DecisionResource(UnitOfWork work, SingleStanding standing, DecisionTraces traces,
            KnowledgeInForce inForce, Municipalities municipalities) {
        this.work = work;
        this.standing = standing;
        this.traces = traces;
        this.inForce = inForce;
        this.municipalities = municipalities;
    }

    @GET
    @RolesAllowed({ Roles.AGENT, Roles.BACK_OFFICE, Roles.RULE_MANAGER, Roles.MANAGER })
    @Operation(summary = "Het routeringsbesluit van een contact, met elke regel die is bekeken")
    public Uni<DecisionView> decision(@PathParam("id") UUID id) {
        var visible = municipalities.visible();
        return work.session(session -> standing.find(session, id)
                .invoke(course -> demandKnown(
                        course != null && course.routing() != null && visible.includes(course.contact().municipality())))
                .chain(course -> traces.newest(session, id).map(trace -> view(course, trace))));
    }

    private DecisionView view(ContactCourse course, DecisionRow trace) {
        return DecisionView.of(course.contactId(), course.routing().decision(), trace, inForce.knowledge());
    }

    private static void demandKnown(boolean known) {
        if (!known) {
            throw new Problem.NotFound("Voor dit contact is geen besluit bekend.");
        }
    }
}
