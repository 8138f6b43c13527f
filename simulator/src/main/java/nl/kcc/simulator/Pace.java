package nl.kcc.simulator;

import java.time.Duration;

/// How fast the simulated day passes.
///
/// @param speed simulated seconds per real second; 0 when nothing waits for the clock
record Pace(double speed, long startedAtNanos) {

    static Pace starting(double speed) {
        return new Pace(speed, System.nanoTime());
    }

    /// Sleeps until so much of the simulated day has passed.
    void awaitMoment(Duration sinceStart) throws InterruptedException {
        if (speed > 0) {
            long due = startedAtNanos + (long) (sinceStart.toNanos() / speed);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }

    void pause(Duration simulated) throws InterruptedException {
        if (speed > 0) {
            Thread.sleep(Duration.ofNanos((long) (simulated.toNanos() / speed)));
        }
    }
}
