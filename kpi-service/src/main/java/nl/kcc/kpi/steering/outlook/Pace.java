package nl.kcc.kpi.steering.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.kcc.kpi.counting.Definition;
import nl.kcc.kpi.figures.DayRange;

/// How it has gone of late: which share of eight weeks was settled, and how much that differs from week to week.
///
/// The week that ends today is left out: much of it is still open, and what is decided at once is settled more often than what
/// takes a while.
///
/// @param days that the share is of
record Pace(DayRange days, long decided, long settled, WeeklySpread spread) {

    private static final int WEEKS = 8;
    /// By so many weeks it is judged how much they differ.
    private static final int WEEKS_FOR_SPREAD = 26;
    private static final int LEFT_OUT = 7;

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
        List<DayCount> weeks = IntStream.rangeClosed(1, WEEKS_FOR_SPREAD).mapToObj(week -> last.minusDays(
                7L * (WEEKS_FOR_SPREAD - week))).map(end -> counted.sum(new DayRange(end.minusDays(6), end))).toList();
        return Optional.of(new Pace(days, sum.decided(), sum.settled(),
                WeeklySpread.of(weeks, careful(sum.settled(), sum.decided()))));
    }

    double share() {
        return (double) settled / decided;
    }

    /// The variance of the share of contacts that are still to be decided, around the share of this pace.
    ///
    /// @param contacts still to be decided
    /// @param weeks over which they come
    double variance(double contacts, double weeks) {
        double share = careful(settled, decided);
        double chance = share * (1 - share) * (1 / contacts + 1.0 / decided);
        double shocks = spread.shock() * spread.shock() * (1 / Math.max(1, weeks) + 1.0 / WEEKS);
        // The level is that of the middle of the eight weeks; the week left out has passed; the weeks to come go on.
        double moves = spread.drift() * spread.drift() * (weeks / 3 + WEEKS / 3.0 + LEFT_OUT / 7.0);
        return chance + shocks + moves;
    }

    /// Drawn a little to one half, so that eight perfect weeks are no certainty.
    private static double careful(long settled, long decided) {
        return (settled + 1.0) / (decided + 2.0);
    }
}
