package nl.kcc.kpi.reports.course;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Contacts of an hour, or of the day so far.
///
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
