package nl.kcc.routing.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.outbox.Identifiers;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.standing.ContactCourse;
import nl.kcc.routing.standing.HandoverList;
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
    private final Identifiers identifiers;
    private final Clock clock;

    MoveHandover(UnitOfWork work, SingleStanding standing, HandoverList handovers, HandoverHolders holders,
            HandoverClocks clocks, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.standing = standing;
        this.handovers = handovers;
        this.holders = holders;
        this.clocks = clocks;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @throws Problem.NotFound (as a failure) when there is no such hand-over within the scope
    /// @throws Problem.Conflict (as a failure) when its state forbids the move; nothing is changed
    Uni<HandoverWithHolders> move(UUID id, HandoverMove move, MunicipalityScope scope) {
        return work.session(session -> handovers.contactOf(session, id, scope)
                .chain(contactId -> standing.change(session, contactId, course -> make(session, course, move)))
                .call(session::flush)
                .chain(() -> holders.withHandover(session, id, scope)));
    }

    private Uni<Void> make(Mutiny.Session session, ContactCourse course, HandoverMove move) {
        Instant now = clock.instant();
        return clocks.demandRunning(session, course.handover(), move)
                .chain(() -> holders.of(session, course.handover().handoverId())).chain(chain -> {
                    new HandoverSteps(course, departments(chain), now).make(move);
                    return writeChain(session, chain, move, now);
                });
    }

    private static List<String> departments(List<HolderRow> chain) {
        return chain.stream().map(holder -> holder.department).filter(department -> department != null).toList();
    }

    private Uni<Void> writeChain(Mutiny.Session session, List<HolderRow> chain, HandoverMove move, Instant now) {
        HolderRow holder = chain.getLast();
        return switch (move) {
            case HandoverMove.Accept _ -> done(() -> holder.acceptedAt = now);
            case HandoverMove.Forward to -> passOn(session, holder, to.department(), to.reason().name(), now);
            case HandoverMove.GiveBack back -> passOn(session, holder, null, back.reason().name(), now);
            case HandoverMove.Complete _ -> done(() -> holder.heldUntil = now);
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
