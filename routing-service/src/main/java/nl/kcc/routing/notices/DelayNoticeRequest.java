package nl.kcc.routing.notices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;
import nl.kcc.edge.Problem;

/// A setting as a rule manager wants it. The meaning of each part stands at [DelayNotice].
///
/// @param version the one that was read before; 0 for what ships with the service
record DelayNoticeRequest(
        @NotNull Boolean enabled,
        @NotNull @Min(1) @Max(DelayNotice.MOST_HOURS) Integer hoursBefore,
        @NotNull @Min(1) @Max(DelayNotice.MOST_DAYS) Integer workingDays,
        @NotNull(message = "Vul in wat de inwoner leest.") @PlainText(min = 1, max = DelayNotice.LONGEST_TEXT) String text,
        @NotNull @Min(0) @Max(1_000_000) Integer version) {

    /// @throws Problem.InvalidInput when a placeholder is unknown, or the new moment is left out
    DelayNotice notice() {
        DelayNotice.flaw(text).ifPresent(flaw -> {
            throw new Problem.InvalidInput("text", flaw);
        });
        return new DelayNotice(enabled, hoursBefore, workingDays, text);
    }
}
