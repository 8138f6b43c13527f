package nl.kcc.kpi.reports.days;

import java.time.Instant;
import java.time.LocalDate;

/// What was recorded of a day, and when it last changed.
record Published(LocalDate day, Instant at, Counts counts, Instant changedAt) {
}
