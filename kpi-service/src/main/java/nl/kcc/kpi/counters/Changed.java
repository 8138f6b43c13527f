package nl.kcc.kpi.counters;

import java.time.LocalDate;

/// A day of a municipality whose figures changed.
record Changed(String municipality, LocalDate day) {
}
