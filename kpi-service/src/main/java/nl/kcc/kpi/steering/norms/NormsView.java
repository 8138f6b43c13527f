package nl.kcc.kpi.steering.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The norms that hold, or are to come, with how well they were kept.
///
/// @param definition version of the definition the figures follow
/// @param from first day of the period of the figures
/// @param to last day, included
/// @param asOf when they were read
/// @param metrics what a norm can be about
record NormsView(String definition, LocalDate from, LocalDate to, Instant asOf, List<NormView> norms,
        List<MetricView> metrics) {
}
