package nl.kcc.simulator.month;

import static nl.kcc.simulator.month.MonthPlan.AMSTERDAM;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.simulator.plan.Chance;
import nl.kcc.simulator.plan.HourPattern;

/// When citizens ask: in office hours by phone and at the counter, at any hour by mail and web, and now and then at a
/// moment at which counting easily goes wrong.
final class Moments {
    private final Chance chance;
    private final YearMonth month;
    private final List<Instant> edges = new ArrayList<>();

    Moments(Chance chance, YearMonth month) {
        this.chance = chance;
        this.month = month;
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth().plusDays(1)); day = day.plusDays(1)) {
            edges.add(startOf(day));
        }
        var zone = AMSTERDAM.getRules();
        var change = zone.nextTransition(edges.getFirst());
        if (change != null && change.getInstant().isBefore(edges.getLast())) {
            // The changed night weighs as much as all midnights together.
            for (int times = month.lengthOfMonth(); times > 0; times--) {
                edges.add(change.getInstant());
                edges.add(startOf(LocalDate.ofInstant(change.getInstant(), AMSTERDAM)));
                edges.add(startOf(LocalDate.ofInstant(change.getInstant(), AMSTERDAM).plusDays(1)));
            }
        }
    }

    Instant usual(String channel) {
        boolean officeOnly = channel.equals("PHONE") || channel.equals("COUNTER");
        LocalDate day;
        do {
            day = month.atDay(chance.between(1, month.lengthOfMonth()));
        } while (officeOnly ? isWeekend(day) : isWeekend(day) && chance.percent(60));
        return day.atStartOfDay().plus(HourPattern.someTime(chance, channel)).atZone(AMSTERDAM).toInstant()
                .plusMillis(chance.between(0, 999));
    }

    /// At or around midnight, or in the night in which the clock changes.
    Instant atAnEdge() {
        var edge = chance.oneOf(edges);
        return switch (chance.weighted(20, 20, 30, 30)) {
            case 0 -> edge;
            case 1 -> edge.minus(1, ChronoUnit.MILLIS);
            case 2 -> edge.plus(chance.upTo(Duration.ofMinutes(90)));
            default -> edge.minus(chance.upTo(Duration.ofMinutes(90)));
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(AMSTERDAM).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
