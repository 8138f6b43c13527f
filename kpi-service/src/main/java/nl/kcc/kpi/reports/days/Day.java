package nl.kcc.kpi.reports.days;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.kpi.figures.Figures;

/// One day.
///
/// @param figures as they are now
/// @param publishedAt when the day's figures were first recorded; left out, like all that follows, until then
/// @param published what was recorded then
/// @param changedAt when the day last changed since; left out when it did not
/// @param change figures of now minus those published
record Day(LocalDate day, @JsonUnwrapped Figures figures, Instant publishedAt, Counts published, Instant changedAt,
        Counts change) {
}
