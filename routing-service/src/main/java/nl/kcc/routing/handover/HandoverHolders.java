package nl.kcc.routing.handover;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import nl.kcc.routing.standing.HandoverList;
import nl.kcc.routing.standing.HandoverScope;

/// Reads who held a hand-over; [HandoverChain] and [MoveHandover] write it.
@ApplicationScoped
class HandoverHolders {

    private static final String OF_ONE = "from HolderRow where handoverId = ?1 order by position";

    private final HandoverList handovers;
    private final HandoverClocks clocks;

    HandoverHolders(HandoverList handovers, HandoverClocks clocks) {
        this.handovers = handovers;
        this.clocks = clocks;
    }

    Uni<List<HolderRow>> of(Mutiny.Session session, UUID handoverId) {
        return session.createSelectionQuery(OF_ONE, HolderRow.class).setParameter(1, handoverId).getResultList();
    }

    /// @throws Problem.NotFound (as a failure) when there is no hand-over with this id within the scope
    /// @throws Problem.Forbidden (as a failure) when it lies at a department that the user does not work for
    Uni<HandoverWithHolders> withHandover(Mutiny.Session session, UUID id, HandoverScope scope) {
        return handovers.one(session, id, scope)
                .chain(listed -> of(session, id).chain(holders -> clocks.of(session, listed)
                        .map(clock -> new HandoverWithHolders(listed, holders, clock))));
    }
}
