package nl.kcc.kpi.days;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.kpi.figures.Figures;

/// The answer of `GET /v1/kpi/days`.
///
/// @param corrections whether corrections can be told with these filters
/// @param days in order; those without contacts are left out
record DaysView(String definition, LocalDate from, LocalDate to, Instant asOf, double target, boolean corrections,
        List<Day> days) {

    /// @param figures as they are now
    /// @param publishedAt when the day's figures were first recorded; left out, like all that follows, until then
    /// @param published what was recorded then
    /// @param changedAt when the day last changed since; left out when it did not
    /// @param change figures of now minus those published
    record Day(LocalDate day, @JsonUnwrapped Figures figures, Instant publishedAt, Counts published, Instant changedAt,
            Counts change) {
    }

    /// @param fcr settled / decided; of a change the difference of the two; null when nothing is (or was) decided
    record Counts(long registered, long decided, long settled, @JsonInclude(ALWAYS) Double fcr) {

        static Counts of(long registered, long decided, long settled) {
            return new Counts(registered, decided, settled,
                    decided == 0 ? null : Double.valueOf((double) settled / decided));
        }

        boolean isNothing() {
            return registered == 0 && decided == 0 && settled == 0;
        }

        Counts minus(Counts other) {
            Double difference = fcr == null || other.fcr == null ? null : Double.valueOf(fcr - other.fcr);
            return new Counts(registered - other.registered, decided - other.decided, settled - other.settled, difference);
        }
    }
}
