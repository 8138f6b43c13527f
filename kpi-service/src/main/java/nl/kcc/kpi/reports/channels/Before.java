package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The period before, with the same fixed shares.
record Before(LocalDate from, LocalDate to, long first, long decided, long settled, @JsonInclude(ALWAYS) Double fcr,
        @JsonInclude(ALWAYS) Double fcrMix, Digital digital, List<Share> channels) {
}
