package nl.kcc.routing.handover;

import nl.kcc.routing.worklist.Worker;

/// A move, by whom, and on what terms.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record HandoverOrder(HandoverMove move, Worker worker, boolean takeOver, Integer revision) {

    static HandoverOrder of(HandoverMove move, Worker worker, Boolean takeOver, Integer revision) {
        return new HandoverOrder(move, worker, Boolean.TRUE.equals(takeOver), revision);
    }
}
