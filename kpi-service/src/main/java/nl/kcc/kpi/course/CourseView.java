package nl.kcc.kpi.course;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The course of one day.
///
/// @param hours those that have begun, in order
record CourseView(String definition, LocalDate day, Instant asOf, double target, List<Hour> hours) {

    /// @param startsAt begin of the hour
    /// @param endsAt begin of the next one
    /// @param soFar from the begin of the day to the end of this hour
    record Hour(Instant startsAt, Instant endsAt, Count hour, Count soFar) {
    }

    /// @param fcr settled / decided; null when nothing is decided
    record Count(long first, long decided, long settled, @JsonInclude(ALWAYS) Double fcr) {

        static final Count NOTHING = of(0, 0, 0);

        static Count of(long first, long decided, long settled) {
            return new Count(first, decided, settled, decided == 0 ? null : (double) settled / decided);
        }

        Count plus(Count other) {
            return of(first + other.first, decided + other.decided, settled + other.settled);
        }
    }
}
