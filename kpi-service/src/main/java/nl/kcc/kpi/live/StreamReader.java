package nl.kcc.kpi.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/// One client on the stream: who listens, and whether it reads what it is sent.
final class StreamReader {

    private static final int WAITING = -1;

    /// How often was looked since an event was sent that is still on its way. Looks and not moments: of a service that
    /// stood still itself, or a clock that was moved, no client can tell.
    private final AtomicInteger looks = new AtomicInteger(WAITING);
    private final CompletableFuture<Void> signedOut = new CompletableFuture<>();
    private final String user;
    private final Optional<String> session;
    private final Runnable hangUp;

    /// @param session by which the user is here, if by one
    /// @param hangUp ends the connection at once, whatever is still to be sent
    StreamReader(String user, Optional<String> session, Runnable hangUp) {
        this.user = user;
        this.session = session;
        this.hangUp = hangUp;
    }

    boolean isOf(String someone) {
        return user.equals(someone);
    }

    Optional<String> session() {
        return session;
    }

    /// The session is over, if it is this one.
    void sessionEnded(String ended) {
        if (session.filter(ended::equals).isPresent()) {
            signedOut.complete(null);
        }
    }

    /// Completes when the user has signed out. A stream that ends before cannot cancel it, which would be an error in the log.
    CompletionStage<Void> signedOut() {
        return signedOut.minimalCompletionStage();
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
