package nl.kcc.kpi.reports.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The answer of `GET /v1/kpi/days`.
///
/// @param corrections whether corrections can be told with these filters
/// @param days in order; those without contacts are left out
record DaysView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, boolean corrections,
        List<Day> days) {
}
