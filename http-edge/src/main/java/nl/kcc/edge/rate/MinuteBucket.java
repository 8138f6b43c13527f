package nl.kcc.edge.rate;

import java.time.Clock;
import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/// Buckets that fill within a minute, by the service's clock.
public final class MinuteBucket {

    private MinuteBucket() {
    }

    /// A full one.
    ///
    /// @param number what it holds, and what flows in within a minute
    public static Bucket of(int number, Clock clock) {
        return Bucket.builder().addLimit(limit -> limit.capacity(number).refillGreedy(number, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return clock.millis() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                }).build();
    }
}
