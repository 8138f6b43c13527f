package nl.kcc.kpi.live;

import java.time.Duration;

/// How fast snapshots follow one another: at once for a few screens, and slower for many, so that neither the database nor
/// the network is kept busy with figures that nobody can read that fast.
final class FeedPace {

    private static final long LEAST_MILLIS = 50;
    private static final long MOST_MILLIS = 1000;
    private static final long QUESTIONS_PER_SECOND = 200;
    private static final long EVENTS_PER_SECOND = 5000;

    private FeedPace() {
    }

    /// The least time from one answer to the next question of the same feed.
    static Duration pause(int feeds, int clients) {
        return Duration.ofMillis(Math.clamp(
                Math.max(1000L * feeds / QUESTIONS_PER_SECOND, 1000L * clients / EVENTS_PER_SECOND),
                LEAST_MILLIS, MOST_MILLIS));
    }
}
