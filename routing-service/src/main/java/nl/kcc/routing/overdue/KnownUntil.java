package nl.kcc.routing.overdue;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import io.smallrye.mutiny.Uni;

/// Until when everything that intake published has been taken in, by all instances together.
///
/// It notes where the topic ends and what time it is; once the group has committed up to there, all that was published
/// before that time is known. So it follows at a second or two behind the clock while all is well, and stands still
/// while there is a backlog or Kafka is away.
@ApplicationScoped
class KnownUntil {

    private final AtomicReference<Mark> mark = new AtomicReference<>();
    private final AtomicReference<Instant> known = new AtomicReference<>();
    private final ContactsPosition position;
    private final Clock clock;

    KnownUntil(ContactsPosition position, Clock clock) {
        this.position = position;
        this.clock = clock;
    }

    /// @return empty until it is known for the first time
    Uni<Optional<Instant>> advance() {
        return marked().chain(noted -> position.committed().map(committed -> {
            if (noted.isReachedBy(committed)) {
                known.set(noted.at());
                mark.set(null);
            }
            return Optional.ofNullable(known.get());
        }));
    }

    private Uni<Mark> marked() {
        Mark noted = mark.get();
        if (noted != null) {
            return Uni.createFrom().item(noted);
        }
        Instant now = clock.instant();
        return position.ends().map(ends -> new Mark(now, ends)).invoke(mark::set);
    }

    /// Where the topic ended at a moment.
    record Mark(Instant at, Map<TopicPartition, Long> ends) {

        boolean isReachedBy(Map<TopicPartition, Long> committed) {
            return ends.entrySet().stream()
                    .allMatch(end -> end.getValue() == 0 || committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
