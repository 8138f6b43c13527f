package nl.kcc.kpi.steering.actions;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.DayRange;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.steering.norms.Score;

/// How often a norm's promise was kept in a period.
///
/// @param decided kept or broken: the n of the percentage
/// @param value kept / decided, 0 to 1, with its Wilson interval at 95 %; null when nothing is decided
record PeriodFigures(LocalDate from, LocalDate to, long kept, long decided, @JsonInclude(ALWAYS) Double value,
        @JsonInclude(ALWAYS) Double low, @JsonInclude(ALWAYS) Double high) {

    static PeriodFigures of(DayRange days, Score score) {
        Rate rate = Rate.of(score.kept(), score.decided());
        return new PeriodFigures(days.from(), days.to(), score.kept(), score.decided(),
                rate == null ? null : (Double) rate.value(),
                rate == null ? null : (Double) rate.low(),
                rate == null ? null : (Double) rate.high());
    }
}
