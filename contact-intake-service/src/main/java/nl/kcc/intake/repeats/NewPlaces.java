package nl.kcc.intake.repeats;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import nl.kcc.events.ContactState;
import nl.kcc.intake.identity.Pseudonym;

/// Where contacts of one person are about to come, as the database function `chains_of_person` wants to have it.
@JsonNaming(SnakeCaseStrategy.class)
record NewPlaces(String type, int keyVersion, String hash, String municipality, Instant occurredAt,
        List<Place> contacts) {

    record Place(UUID id, String topic) {
    }

    /// @param contacts of one interaction
    static NewPlaces of(Pseudonym person, List<ContactState> contacts) {
        ContactState first = contacts.getFirst();
        return new NewPlaces(person.type().name(), person.keyVersion(), person.hash(), first.municipality(),
                first.occurredAt(), contacts.stream().map(c -> new Place(c.contactId(), c.topic())).toList());
    }
}
