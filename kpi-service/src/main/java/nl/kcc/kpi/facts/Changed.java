package nl.kcc.kpi.facts;

import java.time.LocalDate;

/// A day of a municipality whose figures changed.
record Changed(String municipality, LocalDate day) {
}
