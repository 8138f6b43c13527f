package nl.kcc.intake.repeats;

import java.util.Collection;
import java.util.UUID;

/// Which stored contacts to look around, as the database function `chains_of_contacts` wants to have it.
///
/// @param topic to look under another topic than their own; null for their own
record StoredPlaces(Collection<UUID> contacts, String topic) {
}
