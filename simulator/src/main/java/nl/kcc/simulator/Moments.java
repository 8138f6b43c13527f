package nl.kcc.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import nl.kcc.simulator.plan.Visit;

/// When a simulated visit is said to have taken place: the simulated day is laid over the part of today that has passed.
record Moments(Clock clock) {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration OPENS = Duration.ofHours(8);
    private static final Duration CLOSES = Duration.ofHours(22);

    Instant occurredAt(Visit visit) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (visit.daysLate() > 0) {
            return now.minus(Duration.ofDays(visit.daysLate()));
        }
        var midnight = now.atZone(AMSTERDAM).truncatedTo(ChronoUnit.DAYS).toInstant();
        var opened = midnight.plus(OPENS);
        var from = opened.isBefore(now) ? opened : midnight;
        double share = (double) visit.at().minus(OPENS).toMillis() / CLOSES.minus(OPENS).toMillis();
        return from.plusMillis((long) (share * Duration.between(from, now).toMillis()));
    }
}
