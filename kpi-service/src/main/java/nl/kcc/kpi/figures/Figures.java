package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Tally;
import nl.kcc.kpi.counting.CountedState;

/// The figures of a set of contacts. Counts are exact, rates run from 0 to 1 and are not rounded.
///
/// @param exclusions the excluded by reason, without the reasons that did not occur
/// @param followUp confirmed repeats, chasers among them
/// @param chasers repeats of a contact that was not settled
/// @param first contacts that count: registered without the excluded and the repeats
/// @param decided those of the first that are not open
/// @param settled all successes, the referred among them
/// @param lost decided, but no success
/// @param fcr settled / decided; null, like its interval and the gap, when nothing is decided
/// @param verdict and gap by the norm of the period; the gap is fcr minus that
/// @param bestCase (settled + open) / first: all open ones succeed; null without any first contact
/// @param worstCase settled / first: all open ones fail; null without any first contact
public record Figures(
        long registered,
        long excluded,
        Map<Exclusion, Long> exclusions,
        long followUp,
        long chasers,
        long first,
        long open,
        long decided,
        long settled,
        long referred,
        long warmSettled,
        long handedOver,
        long citizenReturns,
        long overdue,
        long reopened,
        long lost,
        @JsonInclude(ALWAYS) Double fcr,
        @JsonInclude(ALWAYS) Double low,
        @JsonInclude(ALWAYS) Double high,
        Verdict verdict,
        @JsonInclude(ALWAYS) Double gap,
        @JsonInclude(ALWAYS) Double bestCase,
        @JsonInclude(ALWAYS) Double worstCase,
        @JsonUnwrapped NetFigures net,
        @JsonUnwrapped ConfirmedFigures confirmed,
        @JsonUnwrapped ReportedFigures reported) {

    /// @param target that is to be reached, 0 to 1
    /// @param lastDay the last day the contacts may be of
    static Figures of(Tally tally, double target, LocalDate lastDay, LocalDate today) {
        long excluded = tally.of(CountedState.EXCLUDED);
        long followUp = tally.of(CountedState.FOLLOW_UP);
        long first = tally.total() - excluded - followUp;
        long open = tally.of(CountedState.OPEN);
        long settled = tally.of(CountedState.SETTLED);
        long decided = first - open;
        Rate fcr = Rate.of(settled, decided);
        return new Figures(tally.total(), excluded, exclusions(tally), followUp, tally.of(Bucket.CHASER), first, open,
                decided, settled, tally.of(Bucket.REFERRED),
                tally.of(CountedState.WARM_SETTLED), tally.of(CountedState.HANDED_OVER),
                tally.of(CountedState.CITIZEN_RETURNS), tally.of(CountedState.OVERDUE),
                tally.of(CountedState.REOPENED),
                decided - settled,
                Rate.value(fcr), Rate.low(fcr), Rate.high(fcr),
                Verdict.of(decided, fcr, target),
                fcr == null ? null : fcr.value() - target,
                Rate.share(settled + open, first),
                Rate.share(settled, first),
                NetFigures.of(tally, decided), ConfirmedFigures.of(tally, decided, lastDay, today),
                ReportedFigures.of(tally, decided));
    }

    private static Map<Exclusion, Long> exclusions(Tally tally) {
        Map<Exclusion, Long> exclusions = new EnumMap<>(Exclusion.class);
        for (Bucket bucket : Bucket.values()) {
            if (bucket.exclusion() != null && tally.of(bucket) != 0) {
                exclusions.put(bucket.exclusion(), tally.of(bucket));
            }
        }
        return exclusions;
    }
}
