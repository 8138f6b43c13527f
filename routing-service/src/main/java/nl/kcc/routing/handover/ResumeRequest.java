package nl.kcc.routing.handover;

/// Have the clock of the municipality's own term run again.
///
/// @param takeOver whether it goes on although somebody else works on it
/// @param revision the one that was read before; null for whichever it has
record ResumeRequest(Boolean takeOver, Integer revision) {
}
