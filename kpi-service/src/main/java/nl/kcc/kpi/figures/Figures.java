package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Exclusion;
import nl.kcc.kpi.counting.CountedState;
import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Tally;

/// The figures of a set of contacts. Counts are exact, rates run from 0 to 1 and are not rounded.
///
/// @param exclusions the excluded by reason, without the reasons that did not occur
/// @param followUp confirmed repeats: none, as long as repeats are not recognised
/// @param first contacts that count: registered without the excluded and the repeats
/// @param decided those of the first that are not open
/// @param fcr settled / decided; null, like its interval and the gap, when nothing is decided
/// @param gap fcr minus the target
/// @param bestCase (settled + open) / first: all open ones succeed; null without any first contact
/// @param worstCase settled / first: all open ones fail; null without any first contact
public record Figures(
        long registered,
        long excluded,
        Map<Exclusion, Long> exclusions,
        long followUp,
        long first,
        long open,
        long decided,
        long settled,
        long warmSettled,
        long handedOver,
        long citizenReturns,
        long overdue,
        long reopened,
        @JsonInclude(ALWAYS) Double fcr,
        @JsonInclude(ALWAYS) Double low,
        @JsonInclude(ALWAYS) Double high,
        Verdict verdict,
        @JsonInclude(ALWAYS) Double gap,
        @JsonInclude(ALWAYS) Double bestCase,
        @JsonInclude(ALWAYS) Double worstCase) {

    static Figures of(Tally tally) {
        long excluded = tally.of(CountedState.EXCLUDED);
        long first = tally.total() - excluded;
        long open = tally.of(CountedState.OPEN);
        long settled = tally.of(CountedState.SETTLED);
        long decided = first - open;
        Rate fcr = Rate.of(settled, decided);
        return new Figures(tally.total(), excluded, exclusions(tally), 0, first, open, decided, settled,
                tally.of(CountedState.WARM_SETTLED), tally.of(CountedState.HANDED_OVER),
                tally.of(CountedState.CITIZEN_RETURNS), tally.of(CountedState.OVERDUE),
                tally.of(CountedState.REOPENED),
                fcr == null ? null : fcr.value(),
                fcr == null ? null : fcr.low(),
                fcr == null ? null : fcr.high(),
                Verdict.of(decided, fcr),
                fcr == null ? null : fcr.value() - Definition.TARGET,
                share(settled + open, first),
                share(settled, first));
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

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
