package nl.kcc.routing.overdue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.Topics;
import nl.kcc.inbox.LogPosition;
import nl.kcc.inbox.LogProgress;

/// Until when everything that intake published has been taken in.
@ApplicationScoped
class IntakeProgress {

    private final LogProgress contacts;

    IntakeProgress(LogPosition position) {
        this.contacts = new LogProgress(position, List.of(Topics.CONTACTS));
    }

    /// @return empty until it is known for the first time
    Uni<Optional<Instant>> advance() {
        return contacts.advance().map(_ -> contacts.until());
    }
}
