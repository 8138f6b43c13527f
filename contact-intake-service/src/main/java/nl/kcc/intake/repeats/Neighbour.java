package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.intake.domain.Link;

/// A row of the database's type `chain_link`.
@JsonNaming(SnakeCaseStrategy.class)
record Neighbour(
        UUID identityId,
        String municipality,
        String topic,
        UUID id,
        UUID interactionId,
        Instant occurredAt,
        Instant answeredFrom,
        Instant failedFrom,
        Instant handedOverAt,
        Instant answerOverdueAt) {

    Person person() {
        return new Person(identityId, municipality);
    }

    Link link() {
        return new Link(topic, id, interactionId, occurredAt, answeredFrom, failedFrom, handedOverAt, answerOverdueAt);
    }

    /// Each once: it may lie around more than one contact.
    static List<Link> links(Collection<Neighbour> neighbours) {
        Map<UUID, Link> links = new LinkedHashMap<>();
        neighbours.forEach(neighbour -> links.put(neighbour.id(), neighbour.link()));
        return List.copyOf(links.values());
    }
}
