package nl.kcc.kpi.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// One client on the stream: whether it reads what it is sent.
final class Reader {

    /// Null while it waits for the next event.
    private final AtomicReference<Instant> sentAt = new AtomicReference<>();
    private final Runnable hangUp;

    /// @param hangUp ends the connection at once, whatever is still to be sent
    Reader(Runnable hangUp) {
        this.hangUp = hangUp;
    }

    void sent(Instant at) {
        sentAt.set(at);
    }

    /// The event has left, and another one is welcome.
    void hasRead() {
        sentAt.set(null);
    }

    /// Whether an event has been on its way for longer than that.
    boolean isStuck(Instant now, Duration patience) {
        Instant since = sentAt.get();
        return since != null && since.plus(patience).isBefore(now);
    }

    void hangUp() {
        hangUp.run();
    }
}
