package nl.kcc.kpi.steering.outlook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;

/// How it has gone of late: which share is settled, and how much that differs from week to week.
///
/// The share is that of eight weeks. The week that ends today is left out: much of it is still open, and what is decided at
/// once is settled more often than what takes a while. Differences between weeks are taken apart, by how much weeks differ that
/// follow one another and weeks with one between, into what comes and goes (`shock`) and what stays (`drift`), both beyond
/// the chance of drawing so many contacts.
///
/// @param days that the share is of
/// @param shock standard deviation of a week's share around the level, 0 to 1
/// @param drift standard deviation of a week's change of the level
record Pace(DayRange days, long decided, long settled, double shock, double drift) {

    static final int WEEKS = 8;
    /// By so many weeks the differences between weeks are judged.
    static final int WEEKS_FOR_SPREAD = 26;
    /// A level never stands still: less than this is not believed, however quiet the weeks were.
    static final double LEAST_DRIFT = 0.0025;
    private static final int LEFT_OUT = 7;
    private static final int FEWEST_DIFFERENCES = 6;

    /// The first day that it looks at.
    static LocalDate firstDay(LocalDate today) {
        return today.minusDays(LEFT_OUT + 7L * WEEKS_FOR_SPREAD - 1);
    }

    /// Empty with fewer than thirty decided contacts.
    static Optional<Pace> of(CountedDays counted, LocalDate today) {
        LocalDate last = today.minusDays(LEFT_OUT);
        DayRange days = new DayRange(last.minusDays(7L * WEEKS - 1), last);
        DayCount sum = counted.sum(days);
        if (sum.decided() < Definition.FEWEST_FOR_A_VERDICT) {
            return Optional.empty();
        }
        List<DayCount> weeks = IntStream.range(0, WEEKS_FOR_SPREAD)
                .mapToObj(week -> counted.sum(new DayRange(last.minusDays(7L * week + 6), last.minusDays(7L * week)))).toList();
        double share = (double) sum.settled() / sum.decided();
        double next = excess(weeks, 1, share);
        double afterNext = excess(weeks, 2, share);
        // Of neighbours: 2 shock² + drift². With one week between: 2 shock² + 2 drift².
        double drift = Math.max(LEAST_DRIFT * LEAST_DRIFT, afterNext - next);
        double shock = Math.max(0, (2 * next - afterNext) / 2);
        return Optional.of(new Pace(days, sum.decided(), sum.settled(), Math.sqrt(shock), Math.sqrt(drift)));
    }

    double share() {
        return (double) settled / decided;
    }

    /// The variance of the share of contacts that are still to be decided, around the share of this pace.
    ///
    /// @param contacts still to be decided
    /// @param weeks over which they come
    double variance(double contacts, double weeks) {
        // Pulled towards one half a little, so that eight good weeks are no certainty.
        double careful = (settled + 1.0) / (decided + 2.0);
        double chance = careful * (1 - careful) * (1 / contacts + 1.0 / decided);
        double weekly = shock * shock * (1 / Math.max(1, weeks) + 1.0 / WEEKS);
        // The level is that of the middle of the eight weeks; the week left out has passed; the weeks to come go on.
        double moved = drift * drift * (weeks / 3 + WEEKS / 3.0 + LEFT_OUT / 7.0);
        return chance + weekly + moved;
    }

    /// The mean square of differences between weeks that lie so far apart, beyond what chance makes; 0 with too few.
    private static double excess(List<DayCount> weeks, int apart, double share) {
        double[] beyond = IntStream.range(0, weeks.size() - apart)
                .filter(i -> isEnough(weeks.get(i)) && isEnough(weeks.get(i + apart)))
                .mapToDouble(i -> beyondChance(weeks.get(i), weeks.get(i + apart), share)).toArray();
        return beyond.length < FEWEST_DIFFERENCES ? 0 : Math.max(0, Arrays.stream(beyond).average().orElse(0));
    }

    private static double beyondChance(DayCount one, DayCount other, double share) {
        double difference = (double) one.settled() / one.decided() - (double) other.settled() / other.decided();
        return difference * difference - share * (1 - share) * (1.0 / one.decided() + 1.0 / other.decided());
    }

    private static boolean isEnough(DayCount week) {
        return week.decided() >= Definition.FEWEST_FOR_A_VERDICT;
    }
}
