package nl.kcc.simulator.plan;

import static nl.kcc.simulator.plan.InteractionPlan.AMSTERDAM;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Today: a whole day from opening till closing, laid over the part of it that has passed, so that nobody asks in the future.
/// One in ten asked so long ago that every answer term has passed, and is registered only now.
final class DayTimetable extends Timetable {
    private static final Duration OPENS = Duration.ofHours(8);
    private static final Duration CLOSES = Duration.ofHours(22);
    private static final Duration LONG_PAST = Duration.ofDays(60);
    private static final Duration MORE_OR_LESS = Duration.ofDays(30);
    private static final Duration LONGEST_DEED = Duration.ofMinutes(20);

    private final Instant midnight;
    private final Instant from;
    private final Instant now;

    DayTimetable(Chance chance, Instant now) {
        super(chance);
        this.now = now;
        this.midnight = now.atZone(AMSTERDAM).truncatedTo(ChronoUnit.DAYS).toInstant();
        this.from = midnight.plus(OPENS).isBefore(now) ? midnight.plus(OPENS) : midnight;
    }

    @Override
    Instant firstQuestion(String channel) {
        if (chance.percent(10)) {
            return now.minus(LONG_PAST).minus(chance.upTo(MORE_OR_LESS));
        }
        double share = (double) timeOfDay(channel).minus(OPENS).toMillis() / CLOSES.minus(OPENS).toMillis();
        return from.plusMillis((long) (share * Duration.between(from, now).toMillis()));
    }

    @Override
    Instant registration(Instant asked, String channel) {
        if (asked.isBefore(from)) {
            return midnight.plus(timeOfDay(channel));
        }
        double share = (double) Duration.between(from, asked).toMillis() / (Duration.between(from, now).toMillis() + 1);
        return midnight.plus(OPENS).plusMillis((long) (share * CLOSES.minus(OPENS).toMillis()));
    }

    @Override
    Duration untilNextDeed() {
        return chance.upTo(LONGEST_DEED);
    }

    @Override
    Instant present() {
        return now;
    }

    @Override
    boolean comesBackNow() {
        return chance.percent(8);
    }

    @Override
    Instant afterAllElse() {
        return midnight.plus(CLOSES).plus(LONGEST_DEED);
    }
}
