package nl.kcc.kpi.reports.days;

import java.time.Instant;
import java.time.LocalDate;

/// What was recorded of a day, and when it last changed.
record PublishedDay(LocalDate day, Instant at, DayCounts counts, Instant changedAt) {
}
