package nl.kcc.kpi.reports.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The course of one day.
///
/// @param hours those that have begun, in order
record CourseView(String definition, LocalDate day, Instant asOf, double target, List<Hour> hours) {
}
