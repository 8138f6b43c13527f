package nl.kcc.kpi.reports.handovers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The answer of `GET /v1/kpi/handovers`.
///
/// @param departments by code; `none` where routing has not told who holds it
record HandoversView(String definition, LocalDate from, LocalDate to, Instant asOf, Numbers total,
        List<Department> departments) {
}
