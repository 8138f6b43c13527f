package nl.kcc.kpi.steering.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.kpi.steering.outlook.PeriodOutlook.PeriodEnd;
import nl.kcc.kpi.steering.outlook.PeriodOutlook.Shares;

/// Years made up by chance, each looked at on four days: how often does it end within the margin that was told then? What the
/// margin promises is 95 in 100.
class OutlookBacktestTest {

    private static final int YEARS = 150;
    /// Other years with `-Dkcc.seed`.
    private static final long SEED = Long.getLong("kcc.seed", 0);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final List<LocalDate> LOOKED_AT = List.of(LocalDate.of(2026, 2, 12), LocalDate.of(2026, 4, 15),
            LocalDate.of(2026, 7, 3), LocalDate.of(2026, 10, 20));

    /// How a municipality may do.
    private enum World {
        STEADY(0, 0, 60),
        /// Each week has its own luck: illness, a letter to all households.
        SHOCKS(0.03, 0, 60),
        /// The level moves, up or down, and does not come back.
        DRIFTING(0, 0.006, 60),
        BOTH(0.02, 0.004, 60),
        SMALL(0.02, 0.003, 12);

        private final double shock;
        private final double drift;
        private final int contactsADay;

        World(double shock, double drift, int contactsADay) {
            this.shock = shock;
            this.drift = drift;
            this.contactsADay = contactsADay;
        }
    }

    private record Tried(double value, PeriodEnd told) {

        boolean isWithin(double part) {
            return Math.abs(value - told.value()) <= part * halfWidth() + 1e-12;
        }

        boolean isWithinMargin() {
            return value >= told.low() && value <= told.high();
        }

        double halfWidth() {
            return (told.high() - told.low()) / 2;
        }
    }

    @ParameterizedTest
    @EnumSource
    void yearsEndWithinTheirMarginAsOftenAsItPromises(World world) {
        List<Tried> tried = tried(world);

        double coverage = share(tried.stream().filter(Tried::isWithinMargin).count(), tried.size());
        System.out.printf("%s: %.3f of %d ends within the margin, %.1f points wide on average to each side%n", world, coverage,
                tried.size(), 100 * tried.stream().mapToDouble(Tried::halfWidth).average().orElseThrow());

        assertThat(coverage).as(world + ": ends within the margin").isGreaterThanOrEqualTo(0.925);
        assertThat(tried.stream().mapToDouble(Tried::halfWidth).average().orElseThrow())
                .as(world + ": half the width, on average").isLessThan(0.06);
    }

    /// A margin that is wide enough for anything would pass the test above.
    @Test
    void halfTheMarginWouldBeTooLittle() {
        List<Tried> tried = tried(World.BOTH);

        assertThat(share(tried.stream().filter(each -> each.isWithin(0.5)).count(), tried.size())).isLessThan(0.9);
    }

    private static List<Tried> tried(World world) {
        return IntStream.range(0, YEARS).boxed().flatMap(seed -> {
            CountedDays year = simulated(world, new Random(SEED + 1_000L * world.ordinal() + seed));
            DayCount end = year.sum(OutlookPeriod.YEAR.around(FIRST));
            return LOOKED_AT.stream().map(day -> new Tried((double) end.settled() / end.decided(), told(year, day)));
        }).toList();
    }

    private static PeriodEnd told(CountedDays year, LocalDate today) {
        var known = CountedDays.of(year.days().headMap(today, true).values());
        Optional<Pace> pace = Pace.of(known, today);
        return PeriodOutlook.of(OutlookPeriod.YEAR, today, known, Inflow.of(known, today), pace, new Shares(0.8, 0.8)).atThisPace();
    }

    /// From half a year before, so that each day that is looked at has weeks to look back on.
    private static CountedDays simulated(World world, Random chance) {
        List<DayCount> days = new ArrayList<>();
        double level = 0.70 + 0.15 * chance.nextDouble();
        double ofWeek = level;
        for (LocalDate day = FIRST.minusWeeks(30); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                level = between(level + world.drift * chance.nextGaussian());
                ofWeek = between(level + world.shock * chance.nextGaussian());
            }
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(drawn(day, ofWeek, world.contactsADay, chance));
            }
        }
        return CountedDays.of(days);
    }

    private static DayCount drawn(LocalDate day, double share, int mean, Random chance) {
        long contacts = Math.max(0, Math.round(mean * (1 + 0.2 * chance.nextGaussian())));
        long settled = IntStream.range(0, (int) contacts).filter(_ -> chance.nextDouble() < share).count();
        return new DayCount(day, 0, contacts, settled);
    }

    private static double between(double share) {
        return Math.clamp(share, 0.05, 0.98);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
