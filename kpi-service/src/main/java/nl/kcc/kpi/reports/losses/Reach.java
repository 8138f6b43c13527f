package nl.kcc.kpi.reports.losses;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.Filter;
import nl.kcc.kpi.figures.Verdict;
import nl.kcc.kpi.reports.losses.LossesView.LossSum;

/// What would reach the norm soonest: the fewest topics that together are worth the gap. Taking the largest first finds
/// them, since the worth of topics adds up. Contacts whose topic is unknown are no topic to work on.
///
/// @param gap percentage points short of the norm; 0 when it is met, null when nothing is decided
/// @param topics the fewest that close the gap, or all there are when they do not; empty when there is nothing to close
/// @param points what these are worth together, in percentage points
/// @param sentence the same in Dutch, for the reader of the page
record Reach(Standing standing, @JsonInclude(ALWAYS) Double gap, List<LossSum> topics, double points, String sentence) {

    /// @param decided of all topics and reasons, like `settled`
    /// @param topics largest first
    static Reach of(long settled, long decided, Verdict verdict, List<LossSum> topics) {
        if (decided == 0) {
            return new Reach(Standing.NO_DATA, null, List.of(), 0, ReachSentence.noData());
        }
        double gap = Math.max(0, 100 * (Definition.TARGET - (double) settled / decided));
        if (decided < Definition.FEWEST_FOR_A_VERDICT) {
            return new Reach(Standing.TOO_FEW, gap, List.of(), 0, ReachSentence.tooFew(decided));
        }
        if (isMet(settled, decided)) {
            return new Reach(Standing.MET, 0.0, List.of(), 0, ReachSentence.met(verdict == Verdict.ABOVE));
        }
        List<LossSum> known = topics.stream().filter(topic -> topic.lost() > 0 && !topic.key().equals(Filter.NONE)).toList();
        List<LossSum> fewest = new ArrayList<>();
        long lost = 0;
        for (LossSum topic : known) {
            if (!isMet(settled + lost, decided)) {
                fewest.add(topic);
                lost += topic.lost();
            }
        }
        boolean reached = isMet(settled + lost, decided);
        double points = 100.0 * lost / decided;
        return new Reach(reached ? Standing.REACHABLE : Standing.OUT_OF_REACH, gap, List.copyOf(fewest), points,
                reached ? ReachSentence.reachable(gap, fewest.size(), points)
                        : ReachSentence.outOfReach(gap, fewest.size(), points, unknown(topics)));
    }

    private static boolean isMet(long settled, long decided) {
        return (double) settled / decided >= Definition.TARGET;
    }

    private static long unknown(List<LossSum> topics) {
        return topics.stream().filter(topic -> topic.key().equals(Filter.NONE)).map(LossSum::lost)
                .findFirst().orElse(0L);
    }

    /// Where the figure stands, seen from the norm.
    enum Standing {
        /// The figure is at or over the norm, surely or not.
        MET,
        /// The topics named close the gap.
        REACHABLE,
        /// All topics together do not.
        OUT_OF_REACH,
        /// Too few decided contacts for a verdict.
        TOO_FEW,
        /// Nothing is decided.
        NO_DATA
    }
}
