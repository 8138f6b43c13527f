package nl.kcc.routing.topics;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/// Days on which the front office may answer a topic at once (Europe/Amsterdam).
///
/// @param to the last day; null until further notice
record AnswerablePeriod(@NotNull LocalDate from, LocalDate to) {
}
