package nl.kcc.simulator.plan;

import java.time.Duration;

/// When in the day citizens get in touch: by phone and at the counter in office hours with a peak in the morning, by mail
/// and web until late.
public final class HourPattern {
    private static final int FIRST_HOUR = 8;
    private static final int[] OFFICE = { 9, 14, 16, 13, 9, 11, 11, 9, 8, 0, 0, 0, 0, 0 };
    private static final int[] DIGITAL = { 6, 8, 9, 8, 7, 7, 7, 7, 8, 7, 6, 8, 8, 4 };

    private HourPattern() {
    }

    /// @return time of the day
    public static Duration someTime(Chance chance, String channel) {
        var weights = channel.equals("PHONE") || channel.equals("COUNTER") ? OFFICE : DIGITAL;
        return Duration.ofHours(FIRST_HOUR + chance.weighted(weights)).plusSeconds(chance.between(0, 3599));
    }
}
