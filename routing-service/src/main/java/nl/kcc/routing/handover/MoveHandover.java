package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.standing.Assignment;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.HandoverList;
import nl.kcc.routing.standing.HandoverScope;
import nl.kcc.routing.standing.SingleStanding;

/// Lets a member of staff make a move with a hand-over: state, chain and event in one transaction, under the
/// contact's row lock.
@ApplicationScoped
class MoveHandover {

    private final UnitOfWork work;
    private final SingleStanding standing;
    private final HandoverList handovers;
    private final HandoverHolders holders;
    private final HandoverClocks clocks;
    private final AssignWork assigning;
    private final Identifiers identifiers;
    private final Clock clock;

    MoveHandover(UnitOfWork work, SingleStanding standing, HandoverList handovers, HandoverHolders holders,
            HandoverClocks clocks, AssignWork assigning, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.standing = standing;
        this.handovers = handovers;
        this.holders = holders;
        this.clocks = clocks;
        this.assigning = assigning;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @return how it then stands, also at a department that the user does not work for
    /// @throws Problem.NotFound (as a failure) when there is no such hand-over within the scope
    /// @throws Problem.Forbidden (as a failure) when it lies at a department that the user does not work for
    /// @throws Problem.Conflict (as a failure) when its state forbids the move, or somebody else works on it; nothing is changed
    Uni<HandoverWithHolders> move(UUID id, HandoverOrder order) {
        MunicipalityScope visible = order.worker().scope().municipalities();
        return work.session(session -> handovers.contactOf(session, id, visible)
                .chain(contactId -> standing.change(session, contactId,
                        (course, assignment) -> make(session, course, assignment, order)))
                .call(session::flush)
                .chain(() -> holders.withHandover(session, id, new HandoverScope(visible, Optional.empty()))));
    }

    private Uni<Assignment> make(Mutiny.Session session, ContactCourse course, Assignment assignment,
            HandoverOrder order) {
        Instant now = clock.instant();
        order.worker().scope().require(course.handover().department());
        return assigning.demandFree(session, assignment, order)
                .chain(() -> clocks.demandRunning(session, course, order.move()))
                .chain(() -> holders.of(session, course.handover().handoverId()))
                .chain(chain -> {
                    boolean own = order.worker().name().equals(assignment.assignee());
                    new HandoverSteps(course, departments(chain), now, own).make(order.move());
                    return writeChain(session, chain, order.move(), now);
                })
                .chain(() -> assigning.next(session, course, assignment, order, now));
    }

    private static List<String> departments(List<HolderRow> chain) {
        return chain.stream().map(holder -> holder.department).filter(department -> department != null).toList();
    }

    private Uni<Void> writeChain(Mutiny.Session session, List<HolderRow> chain, HandoverMove move, Instant now) {
        HolderRow holder = chain.getLast();
        return switch (move) {
            case HandoverMove.Accept _ -> done(() -> holder.acceptedAt = now);
            case HandoverMove.Take _ ->
                done(() -> holder.acceptedAt = holder.acceptedAt == null ? now : holder.acceptedAt);
            case HandoverMove.Assign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Unassign _ -> Uni.createFrom().voidItem();
            case HandoverMove.Forward to -> passOn(session, holder, to.department(), to.reason().name(), now);
            case HandoverMove.GiveBack back -> passOn(session, holder, null, back.reason().name(), now);
            case HandoverMove.Complete _ -> done(() -> holder.heldUntil = holder.heldUntil == null ? now : holder.heldUntil);
        };
    }

    private static Uni<Void> done(Runnable change) {
        change.run();
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> passOn(Mutiny.Session session, HolderRow from, String department, String reason,
            Instant now) {
        from.heldUntil = now;
        from.passedOnReason = reason;
        var next = new HolderRow();
        next.id = identifiers.next();
        next.handoverId = from.handoverId;
        next.position = from.position + 1;
        next.department = department;
        next.heldFrom = now;
        return session.persist(next);
    }
}
