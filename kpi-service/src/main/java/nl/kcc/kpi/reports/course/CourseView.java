package nl.kcc.kpi.reports.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.kcc.kpi.figures.Resolution;

/// The course of one day.
///
/// @param target the norm of that day, 0 to 1
/// @param hours those that have begun, in order
record CourseView(String definition, LocalDate day, Instant asOf, double target, List<Hour> hours) {

    /// One hour of the day.
    ///
    /// @param startsAt begin of the hour
    /// @param endsAt begin of the next one
    /// @param soFar from the begin of the day to the end of this hour
    record Hour(Instant startsAt, Instant endsAt, Resolution hour, Resolution soFar) {
    }
}
