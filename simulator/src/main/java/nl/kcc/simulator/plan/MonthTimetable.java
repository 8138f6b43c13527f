package nl.kcc.simulator.plan;

import static nl.kcc.simulator.plan.InteractionPlan.AMSTERDAM;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A month of the past. Now and then somebody asks at a moment at which counting easily goes wrong, and a few ask just now.
final class MonthTimetable extends Timetable {
    private static final Duration JUST_NOW = Duration.ofHours(3);
    private static final Duration LATEST = Duration.ofDays(30);
    private static final Duration AFTER_ALL_ELSE = Duration.ofDays(1000);

    private final YearMonth month;
    private final Instant now;
    private final List<Instant> edges = new ArrayList<>();

    MonthTimetable(Chance chance, YearMonth month, Instant now) {
        super(chance);
        this.month = month;
        this.now = now;
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

    @Override
    Instant firstQuestion(String channel) {
        return switch (chance.weighted(88, 7, 5)) {
            case 0 -> usual(channel);
            case 1 -> atAnEdge();
            default -> now.minus(chance.upTo(JUST_NOW));
        };
    }

    private Instant usual(String channel) {
        LocalDate day;
        do {
            day = month.atDay(chance.between(1, month.lengthOfMonth()));
        } while (isInPerson(channel) ? isWeekend(day) : isWeekend(day) && chance.percent(60));
        return day.atStartOfDay().plus(timeOfDay(channel)).atZone(AMSTERDAM).toInstant().plusMillis(chance.between(0, 999));
    }

    /// At or around midnight, or in the night in which the clock changes.
    private Instant atAnEdge() {
        var edge = chance.oneOf(edges);
        return switch (chance.weighted(20, 20, 30, 30)) {
            case 0 -> edge;
            case 1 -> edge.minus(1, ChronoUnit.MILLIS);
            case 2 -> edge.plus(chance.upTo(Duration.ofMinutes(90)));
            default -> edge.minus(chance.upTo(Duration.ofMinutes(90)));
        };
    }

    @Override
    Instant registration(Instant asked, String channel) {
        return chance.percent(18) ? asked.plus(chance.upTo(LATEST)) : asked;
    }

    /// Mostly within the hour, sometimes weeks later: corrections of any age change the day the contact belongs to.
    @Override
    Duration untilNextDeed() {
        return switch (chance.weighted(60, 30, 10)) {
            case 0 -> chance.upTo(Duration.ofHours(1));
            case 1 -> chance.upTo(Duration.ofDays(3));
            default -> chance.upTo(LATEST);
        };
    }

    @Override
    Instant present() {
        return now;
    }

    @Override
    boolean comesBackNow() {
        return true;
    }

    @Override
    Instant afterAllElse() {
        return now.plus(AFTER_ALL_ELSE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(AMSTERDAM).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
