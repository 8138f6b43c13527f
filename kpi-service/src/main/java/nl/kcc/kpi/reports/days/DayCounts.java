package nl.kcc.kpi.reports.days;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What is recorded of a day, or the difference of two such.
///
/// @param fcr settled / decided; of a change the difference of the two; null when nothing is (or was) decided
record DayCounts(long registered, long decided, long settled, @JsonInclude(ALWAYS) Double fcr) {

    static DayCounts of(long registered, long decided, long settled) {
        return new DayCounts(registered, decided, settled,
                decided == 0 ? null : Double.valueOf((double) settled / decided));
    }

    boolean isNothing() {
        return registered == 0 && decided == 0 && settled == 0;
    }

    DayCounts minus(DayCounts other) {
        Double difference = fcr == null || other.fcr == null ? null : Double.valueOf(fcr - other.fcr);
        return new DayCounts(registered - other.registered, decided - other.decided, settled - other.settled, difference);
    }
}
