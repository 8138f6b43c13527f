package nl.kcc.simulator.plan;

import java.time.Duration;
import java.time.Instant;

/// When citizens ask, and when agents and departments do something about it.
abstract class Timetable {
    private static final int FIRST_HOUR = 8;
    private static final int[] OFFICE = { 9, 14, 16, 13, 9, 11, 11, 9, 8, 0, 0, 0, 0, 0 };
    private static final int[] DIGITAL = { 6, 8, 9, 8, 7, 7, 7, 7, 8, 7, 6, 8, 8, 4 };

    protected final Chance chance;

    Timetable(Chance chance) {
        this.chance = chance;
    }

    /// When somebody asks something for the first time.
    abstract Instant firstQuestion(String channel);

    /// When a question is registered, in the order of the plan.
    abstract Instant registration(Instant asked, String channel);

    /// The moment at which it is played.
    abstract Instant present();

    abstract Duration untilNextDeed();

    /// Whether somebody who asked just now comes back while the plan is played.
    abstract boolean comesBackNow();

    /// Later than the other registrations.
    abstract Instant afterAllElse();

    /// By phone and at the counter in office hours with a peak in the morning, by mail and web until late.
    protected Duration timeOfDay(String channel) {
        return Duration.ofHours(FIRST_HOUR + chance.weighted(isInPerson(channel) ? OFFICE : DIGITAL))
                .plusSeconds(chance.between(0, 3599));
    }

    static boolean isInPerson(String channel) {
        return channel.equals("PHONE") || channel.equals("COUNTER");
    }
}
