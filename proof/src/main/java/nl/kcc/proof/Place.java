package nl.kcc.proof;

import java.time.Instant;
import java.util.UUID;

/// The place of a thing in the order of moments and ids.
public record Place(Instant at, UUID id) {

    /// Before everything of that moment.
    static Place before(Instant moment) {
        return new Place(moment, new UUID(0, 0));
    }
}
