package nl.kcc.kpi.steering.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.kcc.kpi.figures.DayRange;

/// How many contacts come in: the mean of each day of the week over the eight weeks before today, or as long as there have
/// been any.
///
/// @param spread of a week's number, as a part of it
record Inflow(Map<DayOfWeek, Double> means, double spread) {

    private static final int WEEKS = 8;
    /// Of holidays, seasons and years nothing is known: the number of a week is never surer than this.
    private static final double LEAST_SPREAD = 0.05;
    private static final double UNKNOWN_SPREAD = 0.25;
    private static final int FEWEST_WEEKS = 4;

    static Inflow of(CountedDays counted, LocalDate today) {
        LocalDate begin = today.minusWeeks(WEEKS);
        LocalDate first = counted.first() != null && counted.first().isAfter(begin) ? counted.first() : begin;
        Map<DayOfWeek, Double> means = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            means.put(weekday, first.datesUntil(first.isAfter(today) ? first : today)
                    .filter(day -> day.getDayOfWeek() == weekday).mapToLong(day -> counted.on(day).first()).average()
                    .orElse(0));
        }
        return new Inflow(means, spread(counted, first, today));
    }

    /// How many are still to come from now on, up to and including the last day.
    double until(LocalDate last, LocalDate today, long firstToday) {
        double restOfToday = Math.max(0, means.get(today.getDayOfWeek()) - firstToday);
        Stream<LocalDate> days = last.isAfter(today) ? today.plusDays(1).datesUntil(last.plusDays(1)) : Stream.empty();
        return restOfToday + days.mapToDouble(day -> means.get(day.getDayOfWeek())).sum();
    }

    private static double spread(CountedDays counted, LocalDate first, LocalDate today) {
        double[] weeks = IntStream.range(0, WEEKS).filter(week -> !today.minusDays(7L * week + 7).isBefore(first))
                .mapToDouble(week -> counted.sum(new DayRange(today.minusDays(7L * week + 7), today.minusDays(7L * week + 1)))
                        .first())
                .toArray();
        double mean = Arrays.stream(weeks).average().orElse(0);
        if (weeks.length < FEWEST_WEEKS || mean == 0) {
            return UNKNOWN_SPREAD;
        }
        double square = Arrays.stream(weeks).map(week -> (week - mean) * (week - mean)).sum()
                / (weeks.length - 1);
        return Math.max(LEAST_SPREAD, Math.sqrt(square) / mean);
    }
}
