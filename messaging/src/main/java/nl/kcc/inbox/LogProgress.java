package nl.kcc.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.smallrye.mutiny.Uni;

/// How far the reading of topics has come: until when everything that was in them has been taken in, by all instances
/// together.
///
/// It notes where the topics end and what time it is; once the group has committed up to there, that time is reached. So
/// it follows the clock at a few seconds while all is well, and stands still while there is a backlog or Kafka is away.
public final class LogProgress {

    private final AtomicReference<LogEnds> mark = new AtomicReference<>();
    private final AtomicReference<Instant> reached = new AtomicReference<>();
    private final LogPosition position;
    private final Collection<String> topics;

    public LogProgress(LogPosition position, Collection<String> topics) {
        this.position = position;
        this.topics = List.copyOf(topics);
    }

    /// Empty until it is known for the first time.
    public Optional<Instant> until() {
        return Optional.ofNullable(reached.get());
    }

    /// Looks once more.
    ///
    /// @return how many messages wait to be taken in
    public Uni<Long> advance() {
        return position.ends(topics).chain(ends -> position.next(ends.offsets().keySet()).map(next -> {
            LogEnds noted = mark.updateAndGet(
                    earlier -> earlier == null || !earlier.areOfTheLogOf(ends) ? ends : earlier);
            if (noted.areReachedBy(next)) {
                reached.set(noted.at());
                mark.set(null);
            }
            return ends.beyond(next);
        }));
    }
}
