package nl.kcc.kpi.reports.days;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counting.Definition;

/// What is recorded of a day.
///
/// @param fcr settled / decided; null when nothing is decided
record DayCounts(long registered, long decided, long settled, @JsonInclude(ALWAYS) Double fcr) {

    static DayCounts of(long registered, long decided, long settled) {
        return new DayCounts(registered, decided, settled,
                decided == 0 ? null : Double.valueOf((double) settled / decided));
    }

    DayChange minus(DayCounts other) {
        Double difference = fcr == null || other.fcr == null ? null : Double.valueOf(fcr - other.fcr);
        return new DayChange(registered - other.registered, decided - other.decided, settled - other.settled, difference,
                Definition.areComparable(decided, other.decided));
    }
}
