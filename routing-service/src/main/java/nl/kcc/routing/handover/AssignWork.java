package nl.kcc.routing.handover;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.events.RoutingState.Handover;
import nl.kcc.routing.standing.Assignment;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.ListedHandover;
import nl.kcc.routing.worklist.Absences;
import nl.kcc.routing.worklist.DepartmentDesks;
import nl.kcc.routing.worklist.ListWorkers;
import nl.kcc.routing.worklist.Worker;

/// Keeps two people off one hand-over, and says who works on it after a move: whoever took it, the colleague it was given to
/// or that colleague's substitute, and the coordinator of the department once it is sent from pillar to post.
@ApplicationScoped
class AssignWork {

    private final Absences absences;
    private final ListWorkers workers;
    private final DepartmentDesks desks;

    AssignWork(Absences absences, ListWorkers workers, DepartmentDesks desks) {
        this.absences = absences;
        this.workers = workers;
        this.desks = desks;
    }

    /// @throws Problem.Conflict (as a failure) when somebody else works on it, or it changed since it was read
    Uni<Void> demandFree(Mutiny.Session session, Assignment present, HandoverOrder order) {
        return demandFree(session, present, order.worker(), order.takeOver(), order.revision());
    }

    /// @param takeOver whether it goes on although somebody else works on it
    /// @param revision the one that was read before; null for whichever it has
    /// @throws Problem.Conflict (as a failure) when somebody else works on it, or it changed since it was read
    Uni<Void> demandFree(Mutiny.Session session, Assignment present, Worker worker, boolean takeOver, Integer revision) {
        String me = worker.name();
        if (present.assignee() == null || present.assignee().equals(me) || takeOver) {
            return demandNewest(present, revision);
        }
        return absences.today(session).chain(today -> {
            if (!today.worksFor(me).contains(present.assignee())) {
                throw new Problem.Conflict("handover-taken",
                        "%s werkt aan deze overdracht. Neem haar over als u het van diegene overneemt."
                                .formatted(present.assignee()));
            }
            return demandNewest(present, revision);
        });
    }

    private static Uni<Void> demandNewest(Assignment present, Integer revision) {
        return revision == null || revision == present.revision() ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new Problem.Conflict("handover-changed",
                        "Deze overdracht is intussen gewijzigd. Bekijk haar eerst opnieuw."));
    }

    /// @param course after the move
    Uni<Assignment> next(Mutiny.Session session, ContactCourse course, Assignment present, HandoverOrder order,
            Instant now) {
        Handover handover = course.handover();
        String municipality = course.contact().municipality();
        var within = MunicipalityScope.of(Set.of(municipality));
        return switch (order.move()) {
            case HandoverMove.Accept _ -> done(present.to(order.worker().name(), now));
            case HandoverMove.Take _ -> done(present.to(order.worker().name(), now));
            case HandoverMove.Assign to ->
                workers.require(session, "assignee", to.colleague(), handover.department(), within)
                        .chain(() -> standIn(session, to.colleague(), handover.department(), within))
                        .map(name -> present.to(name, now));
            case HandoverMove.Unassign _ -> done(present.to(null, now));
            case HandoverMove.Forward _ -> ListedHandover.isWandering(handover)
                    ? desks.coordinator(session, municipality, handover.department())
                            .chain(found -> found.map(name -> standIn(session, name, handover.department(), within))
                                    .orElseGet(() -> done(null)))
                            .map(name -> present.to(name, now))
                    : done(present.to(null, now));
            case HandoverMove.GiveBack _ -> done(present.to(null, now));
            case HandoverMove.Complete _ -> done(present);
        };
    }

    /// Whoever does the work of somebody who is away. A substitute who does not work for this department would never see it: then
    /// it stays with the one who is away, in sight of the department.
    private Uni<String> standIn(Mutiny.Session session, String name, String department, MunicipalityScope within) {
        return absences.today(session).map(today -> today.inPlaceOf(name)).chain(other -> other.equals(name) ? done(name)
                : workers.colleagues(session, department, within).map(known -> known.contains(other) ? other : name));
    }

    private static <T> Uni<T> done(T item) {
        return Uni.createFrom().item(item);
    }
}
