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
import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.standing.Course;
import nl.kcc.routing.standing.SingleStanding;

/// Lets a member of staff make a move with a hand-over: state, chain, note and event in one transaction, under the
/// contact's row lock.
@ApplicationScoped
class MoveHandover {

    private final UnitOfWork work;
    private final SingleStanding standing;
    private final Handovers handovers;
    private final Identifiers identifiers;
    private final Clock clock;

    MoveHandover(UnitOfWork work, SingleStanding standing, Handovers handovers, Identifiers identifiers, Clock clock) {
        this.work = work;
        this.standing = standing;
        this.handovers = handovers;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /// @param by user name of the member of staff
    /// @throws Problem.NotFound (as a failure) when there is no such hand-over within the scope
    /// @throws Problem.Conflict (as a failure) when its state forbids the move; nothing is changed
    Uni<HandoverDetails> move(UUID id, Move move, String by, MunicipalityScope scope) {
        return work.session(session -> handovers.contactOf(session, id, scope)
                .chain(contactId -> standing.change(session, contactId, course -> make(session, course, move, by)))
                .call(session::flush)
                .chain(() -> handovers.details(session, id, scope)));
    }

    private Uni<Void> make(Mutiny.Session session, Course course, Move move, String by) {
        Instant now = clock.instant();
        return handovers.chain(session, course.handover().handoverId()).chain(chain -> {
            new Steps(course, departments(chain), now).make(move);
            return writeChain(session, chain, move, now)
                    .chain(() -> writeNote(session, course, move, by, now));
        });
    }

    private static List<String> departments(List<HolderRow> chain) {
        return chain.stream().map(holder -> holder.department).filter(department -> department != null).toList();
    }

    private Uni<Void> writeChain(Mutiny.Session session, List<HolderRow> chain, Move move, Instant now) {
        HolderRow holder = chain.getLast();
        return switch (move) {
            case Move.Accept _ -> done(() -> holder.acceptedAt = now);
            case Move.Forward to -> passOn(session, holder, to.department(), to.reason(), now);
            case Move.GiveBack back -> passOn(session, holder, null, back.reason(), now);
            case Move.Complete _ -> done(() -> holder.heldUntil = now);
            case Move.Note _ -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> done(Runnable change) {
        change.run();
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> passOn(Mutiny.Session session, HolderRow from, String department, String reason,
            Instant now) {
        from.heldUntil = now;
        from.remark = BsnMask.mask(reason);
        var next = new HolderRow();
        next.id = identifiers.next();
        next.handoverId = from.handoverId;
        next.position = from.position + 1;
        next.department = department;
        next.heldFrom = now;
        return session.persist(next);
    }

    private Uni<Void> writeNote(Mutiny.Session session, Course course, Move move, String by, Instant now) {
        String text = switch (move) {
            case Move.Note note -> note.text();
            case Move.Complete completion -> completion.text();
            case Move.Accept _ -> null;
            case Move.Forward _ -> null;
            case Move.GiveBack _ -> null;
        };
        if (text == null || text.isBlank()) {
            return Uni.createFrom().voidItem();
        }
        var row = new NoteRow();
        row.id = identifiers.next();
        row.handoverId = course.handover().handoverId();
        row.notedAt = now;
        row.author = by;
        row.note = BsnMask.mask(text);
        return session.persist(row);
    }
}
