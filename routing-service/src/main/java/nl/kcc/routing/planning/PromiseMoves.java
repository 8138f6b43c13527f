package nl.kcc.routing.planning;

import java.time.Instant;
import java.util.List;

/// Which due moments a change moves, and which it would move into the past: those stay.
///
/// @param open how many are still to come
record PromiseMoves(int open, List<Move> moves, int past) {

    record Move(OpenPromise promise, Instant to) {
    }

    static PromiseMoves of(List<OpenPromise> open, ChangedPlan plan, Instant now) {
        List<Move> changed = open.stream().map(promise -> new Move(promise, plan.dueOf(promise)))
                .filter(move -> !move.to().equals(move.promise().due())).toList();
        List<Move> moves = changed.stream().filter(move -> move.to().isAfter(now)).toList();
        return new PromiseMoves(open.size(), moves, changed.size() - moves.size());
    }
}
