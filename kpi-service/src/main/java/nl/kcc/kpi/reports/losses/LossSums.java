package nl.kcc.kpi.reports.losses;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.kcc.kpi.figures.Loss;
import nl.kcc.kpi.figures.Rate;
import nl.kcc.kpi.figures.RateDifference;
import nl.kcc.kpi.reports.losses.LossesView.LossSum;

/// Adds a ledger up along one dimension, beside that of the period before.
final class LossSums {

    private LossSums() {
    }

    /// Also what was lost before and no longer is.
    ///
    /// @param earlier null when there is nothing to compare with
    static List<LossSum> of(LossLedger ledger, LossLedger earlier, Function<Loss, String> dimension,
            Map<String, String> names) {
        Map<String, Long> now = ledger.per(dimension);
        Map<String, Long> then = earlier == null ? Map.of() : earlier.per(dimension);
        return Stream.concat(now.keySet().stream(), then.keySet().stream()).distinct().map(key -> {
            long lost = now.getOrDefault(key, 0L);
            Double points = ledger.points(lost);
            if (earlier == null) {
                return new LossSum(key, names.get(key), lost, points, null, null, null, null);
            }
            long lostBefore = then.getOrDefault(key, 0L);
            double pointsBefore = earlier.points(lostBefore);
            return new LossSum(key, names.get(key), lost, points, lostBefore, pointsBefore,
                    points == null ? null : Double.valueOf(points - pointsBefore),
                    points == null ? null : Boolean.valueOf(isMoreThanChance(ledger, lost, earlier, lostBefore)));
        }).sorted(Comparator.comparingLong(LossSum::lost).reversed().thenComparing(LossSum::key)).toList();
    }

    private static boolean isMoreThanChance(LossLedger ledger, long lost, LossLedger earlier, long lostBefore) {
        return RateDifference.between(Rate.of(lostBefore, earlier.decided()), Rate.of(lost, ledger.decided()))
                .exceedsChance();
    }

    static Map<String, String> topicNames(LossLedger ledger, LossLedger earlier) {
        Map<String, String> names = new HashMap<>();
        Stream.of(ledger, earlier == null ? ledger : earlier).flatMap(each -> each.entries().stream())
                .filter(entry -> entry.topicName() != null)
                .forEach(entry -> names.put(entry.topic(), entry.topicName()));
        return names;
    }
}
