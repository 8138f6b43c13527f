package nl.kcc.infra;

import java.time.Duration;

/// Something that runs beside us and can be killed and started again: the broker, the database, a service.
public interface Part {

    String name();

    /// Starts it unless it runs already, and does not wait: see [#awaitReady]. Ports and data stay the same each time.
    void start();

    /// Waits until it does its work.
    ///
    /// @throws PartFailure when it died or when the time ran out, with its last words
    void awaitReady(Duration atMost);

    /// Ends it in an orderly way and waits for the end.
    void stop();

    /// `kill -9`, and waits for the end.
    void kill();

    boolean isAlive();

    /// Whether it ended without [#stop] or [#kill].
    boolean fell();

    /// The process id.
    ///
    /// @throws IllegalStateException when it was never started
    long pid();
}
