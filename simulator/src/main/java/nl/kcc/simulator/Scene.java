package nl.kcc.simulator;

import java.time.Instant;

import nl.kcc.simulator.month.Deed;

/// One thing to do in a month.
///
/// @param encounter place of the encounter in the plan
/// @param ask which of its questions
/// @param deed null for the registration
record Scene(Instant at, int encounter, int ask, Deed deed) {
}
