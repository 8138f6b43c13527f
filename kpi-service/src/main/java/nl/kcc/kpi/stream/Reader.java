package nl.kcc.kpi.stream;

import java.util.concurrent.atomic.AtomicInteger;

/// One client on the stream: whether it reads what it is sent.
final class Reader {

    private static final int WAITING = -1;

    /// How often was looked since an event was sent that is still on its way. Looks and not moments: of a service that
    /// stood still itself, or a clock that was moved, no client can tell.
    private final AtomicInteger looks = new AtomicInteger(WAITING);
    private final Runnable hangUp;

    /// @param hangUp ends the connection at once, whatever is still to be sent
    Reader(Runnable hangUp) {
        this.hangUp = hangUp;
    }

    void sent() {
        looks.set(0);
    }

    /// The event has left, and another one is welcome.
    void hasRead() {
        looks.set(WAITING);
    }

    /// Looks once more.
    ///
    /// @return whether an event has been on its way for more looks than that
    boolean isStuck(long patience) {
        return looks.updateAndGet(before -> before == WAITING ? WAITING : before + 1) > patience;
    }

    void hangUp() {
        hangUp.run();
    }
}
