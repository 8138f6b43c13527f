package nl.kcc.kpi.reports.losses;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.Figures;

/// The period before: as many days, or the whole month or year before one that has begun.
///
/// @param points null when nothing is decided
record Before(LocalDate from, LocalDate to, Figures total, long lost, @JsonInclude(ALWAYS) Double points) {
}
