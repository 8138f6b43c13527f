package nl.kcc.kpi.reports.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.kpi.figures.Figures;

/// The answer of `GET /v1/kpi/days`.
///
/// @param target the norm of the period, 0 to 1
/// @param corrections whether corrections can be told with these filters
/// @param days in order; those without contacts are left out
record DaysView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, boolean corrections,
        List<Day> days) {

    /// One day.
    ///
    /// @param target the norm of that day; left out when it is that of the period
    /// @param figures as they are now
    /// @param publishedAt when the day's figures were first recorded; left out, like all that follows, until then
    /// @param published what was recorded then
    /// @param changedAt when the day last changed since; left out when it did not
    /// @param change figures of now minus those published
    record Day(LocalDate day, Double target, @JsonUnwrapped Figures figures, Instant publishedAt, DayCounts published,
            Instant changedAt, DayChange change) {
    }
}
