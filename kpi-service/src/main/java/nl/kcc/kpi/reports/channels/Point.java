package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One day or month.
///
/// @param key such as `2026-01-31` or `2026-01`
/// @param from its first day, and `to` its last, within the period asked
/// @param fcrMix with the same fixed shares of the channels as the total
record Point(String key, LocalDate from, LocalDate to, long first, long decided, long settled,
        @JsonInclude(ALWAYS) Double fcr, @JsonInclude(ALWAYS) Double fcrMix, Digital digital, List<Share> channels) {
}
