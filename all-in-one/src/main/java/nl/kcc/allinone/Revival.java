package nl.kcc.allinone;

import java.time.Duration;
import java.time.Instant;

import nl.kcc.infra.Part;

/// When a part that fell is started again: at once the first time, then after ever longer waits up to half a minute. A
/// part that lived for a minute starts with a clean sheet.
final class Revival {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CLEAN_SHEET = Duration.ofMinutes(1);

    private final Part part;
    private Duration wait = Duration.ZERO;
    private Instant lastStart = Instant.MIN;

    Revival(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    /// Whether it was started again just now.
    boolean look(Instant now) {
        if (!part.fell()) {
            return false;
        }
        if (!lastStart.equals(Instant.MIN) && Duration.between(lastStart, now).compareTo(CLEAN_SHEET) > 0) {
            wait = Duration.ZERO;
        }
        if (!lastStart.equals(Instant.MIN) && now.isBefore(lastStart.plus(wait))) {
            return false;
        }
        part.start();
        lastStart = now;
        wait = wait.isZero() ? FIRST_WAIT : shorter(wait.multipliedBy(2), LONGEST_WAIT);
        return true;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
