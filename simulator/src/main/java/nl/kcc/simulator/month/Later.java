package nl.kcc.simulator.month;

import java.time.Duration;

/// A deed, and how long after the one before it.
public record Later(Duration after, Deed deed) {
}
