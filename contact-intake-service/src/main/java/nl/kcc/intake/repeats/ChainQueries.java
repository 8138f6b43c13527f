package nl.kcc.intake.repeats;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import nl.kcc.events.ContactState;
import nl.kcc.intake.identity.Pseudonym;

/// The database functions that lock persons and read the contacts around others.
final class ChainQueries {

    private static final String OF_PERSON = """
            select cast(chains_of_person(cast(cast($1 as text) as json)) as text)
            """;
    private static final String OF_CONTACTS = """
            select cast(chains_of_contacts(cast(cast($1 as text) as json)) as text)
            """;

    /// Which stored contacts to look around, as the second function wants to have it.
    ///
    /// @param topic to look under another topic than their own; null for their own
    private record StoredPlaces(Collection<UUID> contacts, String topic) {
    }

    private ChainQueries() {
    }

    /// Around contacts of one interaction that are about to be stored.
    static Uni<List<Neighbour>> around(JsonCall transaction, Pseudonym person, List<ContactState> contacts) {
        return transaction.list(OF_PERSON, NewPlaces.of(person, contacts), Neighbour[].class);
    }

    /// Around stored contacts, which come with it when they are in a chain themselves. Nothing for those of nobody known.
    ///
    /// @param topic to look under another topic than their own; null for their own
    static Uni<List<Neighbour>> around(JsonCall transaction, Collection<UUID> contacts, String topic) {
        return transaction.list(OF_CONTACTS, new StoredPlaces(contacts, topic), Neighbour[].class);
    }
}
