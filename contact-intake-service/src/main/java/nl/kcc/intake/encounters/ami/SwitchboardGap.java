package nl.kcc.intake.encounters.ami;

import java.time.Instant;

/// A time in which calls of a municipality may have come that nobody heard of.
///
/// @param municipality CBS code
/// @param from when the switchboard was last heard
/// @param to when it was heard again; left out while it is not
record SwitchboardGap(String municipality, Instant from, Instant to) {
}
