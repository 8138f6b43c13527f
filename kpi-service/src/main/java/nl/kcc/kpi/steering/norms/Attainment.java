package nl.kcc.kpi.steering.norms;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.Verdict;

/// How well a norm is kept.
///
/// @param kept how often the promise was kept; of a ceiling, how often it was what is to stay under it
/// @param decided kept or broken: the n of the percentage
/// @param value kept / decided, 0 to 1; null, like its interval and the gap, when nothing is decided
/// @param low lower end of the Wilson interval at 95 %
/// @param gap value minus the norm's share
public record Attainment(long kept, long decided, @JsonInclude(ALWAYS) Double value, @JsonInclude(ALWAYS) Double low,
        @JsonInclude(ALWAYS) Double high, Verdict verdict, @JsonInclude(ALWAYS) Double gap) {

    /// @param share the norm's, over 0 up to 1: the least that is to be reached
    public static Attainment of(Score score, double share) {
        return of(score, share, false);
    }

    /// @param ceiling whether the share is the most that is allowed, and not the least
    public static Attainment of(Score score, double share, boolean ceiling) {
        Rate rate = Rate.of(score.kept(), score.decided());
        if (rate == null) {
            return new Attainment(0, 0, null, null, null, Verdict.NO_DATA, null);
        }
        return new Attainment(score.kept(), score.decided(), rate.value(), rate.low(), rate.high(),
                ceiling ? Verdict.ofCeiling(score.decided(), rate, share) : Verdict.of(score.decided(), rate, share),
                rate.value() - share);
    }
}
