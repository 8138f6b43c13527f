package nl.kcc.intake.encounters.ami;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// Knows since when the switchboard is not heard, and says so in the log and in metrics.
@ApplicationScoped
class AmiWatch {

    private static final Logger LOG = Logger.getLogger(AmiWatch.class);

    private final AtomicReference<LineStanding> standing = new AtomicReference<>(new LineStanding(null, null));
    private final MeterRegistry metrics;
    private final Clock clock;

    AmiWatch(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param silentSince null while it is heard
    /// @param failure of the newest attempt; null when there was none
    private record LineStanding(Instant silentSince, String failure) {
    }

    /// From now on it ought to be heard.
    void begin() {
        standing.set(new LineStanding(clock.instant(), null));
        Gauge.builder("switchboard.silence", () -> silence().toSeconds())
                .description("Seconds since the switchboard is not heard; 0 while it is").baseUnit("seconds").register(metrics);
        lost();
    }

    private Counter lost() {
        return Counter.builder("switchboard.moments.lost").description("Moments of calls for which there was no room left")
                .register(metrics);
    }

    void heard() {
        LineStanding before = standing.getAndSet(new LineStanding(null, null));
        if (before.silentSince != null) {
            LOG.infof("The switchboard is heard after=%s", Duration.between(before.silentSince, clock.instant()));
        }
    }

    /// Told once for each cause. The switchboard's own words stay out of the log: they may name people.
    void silent(String failure) {
        LineStanding before = standing.get();
        Instant since = before.silentSince == null ? clock.instant() : before.silentSince;
        standing.set(new LineStanding(since, failure));
        if (!failure.equals(before.failure)) {
            LOG.errorf("The switchboard is not heard, and its calls are missing; tried again since=%s cause=%s", since,
                    failure);
        }
    }

    /// There was no room for a moment of a call.
    void dropped() {
        lost().increment();
    }

    private Duration silence() {
        Instant since = standing.get().silentSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /// What is wrong; empty while it is heard.
    Optional<String> complaint() {
        LineStanding now = standing.get();
        return Optional.ofNullable(now.silentSince)
                .map(since -> "not heard since " + since + (now.failure == null ? "" : " (" + now.failure + ")"));
    }
}
