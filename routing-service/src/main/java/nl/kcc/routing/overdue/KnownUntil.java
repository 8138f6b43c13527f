package nl.kcc.routing.overdue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;
import nl.kcc.inbox.LogEnds;
import nl.kcc.inbox.LogPosition;

/// Until when everything that intake published has been taken in, by all instances together.
///
/// It notes where the topic ends and what time it is; once the group has committed up to there, all that was published
/// before that time is known. So it follows at a second or two behind the clock while all is well, and stands still
/// while there is a backlog or Kafka is away.
@ApplicationScoped
class KnownUntil {

    private final AtomicReference<LogEnds> mark = new AtomicReference<>();
    private final AtomicReference<Instant> known = new AtomicReference<>();
    private final LogPosition position;

    KnownUntil(LogPosition position) {
        this.position = position;
    }

    /// @return empty until it is known for the first time
    Uni<Optional<Instant>> advance() {
        return marked().chain(noted -> position.committed().map(committed -> {
            if (noted.areReachedBy(committed)) {
                known.set(noted.at());
                mark.set(null);
            }
            return Optional.ofNullable(known.get());
        }));
    }

    private Uni<LogEnds> marked() {
        LogEnds noted = mark.get();
        if (noted != null) {
            return Uni.createFrom().item(noted);
        }
        return position.ends(List.of(Topics.CONTACTS)).invoke(mark::set);
    }
}
