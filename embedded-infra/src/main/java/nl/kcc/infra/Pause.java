package nl.kcc.infra;

import java.time.Duration;

/// Waits a moment between two looks at another process.
final class Pause {

    private Pause() {
    }

    static void of(Duration moment) {
        try {
            Thread.sleep(moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for another process.", e);
        }
    }
}
