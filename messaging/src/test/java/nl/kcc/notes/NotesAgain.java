package nl.kcc.notes;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.kcc.outbox.LostLogRemedy;
import nl.kcc.outbox.OwnedTopic;

/// Is done when the test says so.
@ApplicationScoped
public class NotesAgain implements LostLogRemedy {

    /// Nobody reads it, so it can be lost.
    static final String DRAFTS = "drafts.v1";

    private final AtomicBoolean isDone = new AtomicBoolean();
    private final AtomicReference<Instant> lostAt = new AtomicReference<>();

    @Produces
    @Singleton
    static OwnedTopic drafts() {
        return new OwnedTopic(DRAFTS);
    }

    @Override
    public Optional<Instant> tellAgain(Instant lost) {
        lostAt.set(lost);
        return isDone.get() ? Optional.of(lost) : Optional.empty();
    }

    void done() {
        isDone.set(true);
    }

    Instant lostAt() {
        return lostAt.get();
    }
}
