package nl.kcc.kpi.steering.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.Rate;

/// Finds the way of telling lost contacts apart in which the fewest causes explain the most.
///
/// What a cause explains is what was lost to it. Of a topic or a channel only what is more than elsewhere: without that, the
/// channel that most people use would explain everything, and say nothing. A way is judged by its one, two or three
/// largest causes: their share of all that was lost, less the share that as many would have if all its causes were alike. So
/// a way of four causes does not win because there are only four.
final class Explanations {

    static final int MOST_CAUSES = 3;

    private Explanations() {
    }

    /// @param lost all of its contacts
    /// @param explained those that are more than elsewhere, for a topic or a channel; else all
    record CauseWeight(Cause cause, long lost, double explained) {
    }

    /// @param causes those that explain most, at most three, the largest first
    /// @param score at most 1: the higher, the more is explained by the fewer
    record LossExplanation(List<Aspect> aspects, List<CauseWeight> causes, double score) {
    }

    /// Empty when nothing has a name that one could work on.
    static Optional<LossExplanation> best(List<Loss> losses, DecidedContacts decided) {
        return Aspect.WAYS.stream().map(way -> explanation(way, losses, decided))
                .filter(explanation -> !explanation.causes().isEmpty())
                // The first of equals: ways of one aspect come before pairs.
                .reduce((best, next) -> next.score() > best.score() + 1e-9 ? next : best);
    }

    static LossExplanation explanation(List<Aspect> way, List<Loss> losses, DecidedContacts decided) {
        Map<Cause, Long> lost = new HashMap<>();
        losses.forEach(loss -> lost.merge(Cause.of(way, loss), loss.lost(), Long::sum));
        // By what only lost contacts have: several causes share it, and there may be thousands of them.
        Map<List<String>, Long> alike = new HashMap<>();
        losses.forEach(loss -> alike.merge(likeness(Cause.of(way, loss)), loss.lost(), Long::sum));
        long all = losses.stream().mapToLong(Loss::lost).sum();
        List<CauseWeight> causes = lost.entrySet().stream().filter(each -> each.getKey().isNamed() && each.getValue() > 0)
                .map(each -> weight(each.getKey(), each.getValue(), alike.get(likeness(each.getKey())), decided))
                .filter(weight -> weight.explained() > 0)
                .sorted(Comparator.comparingDouble(CauseWeight::explained).thenComparingLong(CauseWeight::lost).reversed()
                        .thenComparing(weight -> String.join("/", weight.cause().keys())))
                .limit(MOST_CAUSES).toList();
        return new LossExplanation(way, causes, score(causes, lost.size(), all));
    }

    private static List<String> likeness(Cause cause) {
        return cause.aspects().stream().filter(aspect -> !aspect.isOfEachContact()).map(cause::key).toList();
    }

    /// @param lostAlike all that were lost for the same reason or at the same department, whatever their topic and channel
    private static CauseWeight weight(Cause cause, long lost, long lostAlike, DecidedContacts decided) {
        long own = decided.of(cause);
        long others = decided.all() - own;
        if (others <= 0) {
            return new CauseWeight(cause, lost, lost);
        }
        double elsewhere = Math.max(0, lostAlike - lost) / (double) others;
        // Within the margin it is no more than elsewhere.
        boolean more = own >= lost && own > 0 && Rate.of(lost, own).low() > elsewhere;
        return new CauseWeight(cause, lost, more ? lost - elsewhere * own : 0);
    }

    /// By as many of the causes as score best.
    ///
    /// @param number of all causes, the unnamed ones too
    private static double score(List<CauseWeight> causes, int number, long all) {
        double best = 0;
        double explained = 0;
        for (int taken = 1; taken <= causes.size() && taken < number; taken++) {
            explained += causes.get(taken - 1).explained() / all;
            double ifAlike = (double) taken / number;
            best = Math.max(best, (explained - ifAlike) / (1 - ifAlike));
        }
        return best;
    }
}
