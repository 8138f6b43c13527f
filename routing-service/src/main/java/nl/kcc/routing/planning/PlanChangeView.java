package nl.kcc.routing.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.kcc.events.Channel;
import nl.kcc.routing.catalogue.Catalogue;

/// What a change did, or would do.
///
/// @param version in force afterwards
/// @param stored false when it was only asked
/// @param open due moments that are still to come
/// @param changing those that lie elsewhere by the change
/// @param past those that would be over by it, and stay
/// @param moved how many were moved
/// @param moves the first fifty that lie elsewhere, what is due first on top
record PlanChangeView(int version, boolean stored, int open, int changing, int past, int moved, List<MoveView> moves) {

    private static final int MOST_SHOWN = 50;

    /// @param handoverId null while the front office answers
    /// @param department null while the front office answers
    record MoveView(UUID contactId, UUID handoverId, String municipality, Channel channel, String department,
            String departmentName, Instant from, Instant to) {
    }

    static PlanChangeView of(StorePlan.PlanResult outcome, Catalogue catalogue) {
        PromiseMoves moves = outcome.moves();
        return new PlanChangeView(outcome.version(), outcome.stored(), moves.open(), moves.moves().size(), moves.past(),
                outcome.moved(), moves.moves().stream().limit(MOST_SHOWN).map(move -> of(move, catalogue)).toList());
    }

    private static MoveView of(PromiseMoves.Move move, Catalogue catalogue) {
        OpenPromise promise = move.promise();
        return new MoveView(promise.contactId(), promise.handoverId(), promise.municipality(), promise.channel(),
                promise.department(), promise.department() == null ? null : catalogue.departmentName(promise.department()),
                promise.due(), move.to());
    }
}
