package nl.kcc.routing.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The wall clock, shifted as far as a test wants; it goes on ticking.
public final class MovableClock extends Clock {

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final Clock wall = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    public void moveTo(Instant moment) {
        shift.set(Duration.between(wall.instant(), moment));
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
