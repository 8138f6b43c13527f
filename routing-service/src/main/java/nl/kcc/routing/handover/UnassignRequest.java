package nl.kcc.routing.handover;

/// Leave it to whoever of the department takes it.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record UnassignRequest(Boolean takeOver, Integer revision) {
}
