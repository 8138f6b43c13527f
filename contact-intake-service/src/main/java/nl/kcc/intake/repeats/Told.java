package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.RoutingState;
import nl.kcc.intake.domain.RoutingFacts;

/// What routing tells about a contact, as far as it matters to the one after it.
@JsonNaming(SnakeCaseStrategy.class)
record Told(UUID contactId, long version, Instant handedOverAt, Instant answerOverdueAt) {

    static Told of(RoutingState routing) {
        return new Told(routing.contactId(), routing.version(), routing.handedOverAt(), routing.answerOverdueAt());
    }

    /// A first decision that sends nothing to the back office leaves everything as it was.
    boolean mayMatter() {
        return version > 1 || handedOverAt != null || answerOverdueAt != null;
    }

    RoutingFacts facts() {
        return new RoutingFacts(handedOverAt, false, null, null, answerOverdueAt);
    }
}
