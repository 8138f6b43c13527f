package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counters.Mark;
import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.counting.CountedState;

/// First-contact resolution that held: settled contacts that were contradicted by a confirmed repeat within 7, 14 or 30
/// days are no success.
///
/// @param contradicted7 how many were, within 7 days
/// @param fcrConfirmed7 (settled − contradicted) / decided; null when nothing is decided
/// @param fcrConfirmed7Low lower bound of its interval
/// @param fcrConfirmedProvisionalUntil until this day repeats may still lower `fcrConfirmed7`; null once it has passed
/// @param unchecked settled ones of which nobody can tell: it is not known for sure who asked, or about what
/// @param uncheckedShare of the settled, 0 to 1; null without any
/// @param possibleRepeats contacts that perhaps repeat another, by a telephone number: they change no figure
record ConfirmedFigures(
        long contradicted7,
        long contradicted14,
        long contradicted30,
        @JsonInclude(ALWAYS) Double fcrConfirmed7,
        @JsonInclude(ALWAYS) Double fcrConfirmed14,
        @JsonInclude(ALWAYS) Double fcrConfirmed30,
        @JsonInclude(ALWAYS) Double fcrConfirmed7Low,
        @JsonInclude(ALWAYS) Double fcrConfirmed7High,
        @JsonInclude(ALWAYS) Double fcrConfirmed14Low,
        @JsonInclude(ALWAYS) Double fcrConfirmed14High,
        @JsonInclude(ALWAYS) Double fcrConfirmed30Low,
        @JsonInclude(ALWAYS) Double fcrConfirmed30High,
        LocalDate fcrConfirmedProvisionalUntil,
        LocalDate fcrConfirmed14ProvisionalUntil,
        LocalDate fcrConfirmed30ProvisionalUntil,
        long unchecked,
        @JsonInclude(ALWAYS) Double uncheckedShare,
        long possibleRepeats) {

    /// @param lastDay the last day the contacts may be of
    static ConfirmedFigures of(Tally tally, long decided, LocalDate lastDay, LocalDate today) {
        long settled = tally.of(CountedState.SETTLED);
        Rate within7 = Rate.of(settled - tally.of(Mark.CONTRADICTED_7), decided);
        Rate within14 = Rate.of(settled - tally.of(Mark.CONTRADICTED_14), decided);
        Rate within30 = Rate.of(settled - tally.of(Mark.CONTRADICTED_30), decided);
        return new ConfirmedFigures(tally.of(Mark.CONTRADICTED_7), tally.of(Mark.CONTRADICTED_14),
                tally.of(Mark.CONTRADICTED_30),
                Rate.value(within7), Rate.value(within14), Rate.value(within30),
                Rate.low(within7), Rate.high(within7), Rate.low(within14), Rate.high(within14),
                Rate.low(within30), Rate.high(within30),
                provisionalUntil(lastDay, 7, today), provisionalUntil(lastDay, 14, today),
                provisionalUntil(lastDay, 30, today),
                tally.of(Mark.UNCHECKED), Rate.share(tally.of(Mark.UNCHECKED), settled),
                tally.of(Mark.POSSIBLE_REPEAT));
    }

    private static LocalDate provisionalUntil(LocalDate lastDay, int days, LocalDate today) {
        LocalDate until = lastDay.plusDays(days);
        return until.isBefore(today) ? null : until;
    }
}
