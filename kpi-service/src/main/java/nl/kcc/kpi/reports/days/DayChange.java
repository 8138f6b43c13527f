package nl.kcc.kpi.reports.days;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What is known of a day now minus what was recorded of it.
///
/// @param fcr difference of the rates; null when nothing is, or was, decided
/// @param comparable whether enough is decided, then and now, to compare the rates
record DayChange(long registered, long decided, long settled, @JsonInclude(ALWAYS) Double fcr, boolean comparable) {

    boolean isNothing() {
        return registered == 0 && decided == 0 && settled == 0;
    }
}
