package nl.kcc.routing.decision;

import java.util.UUID;

/// A ruling on a contact.
///
/// @param version of the routing state in which its decision was published
record PublishedRuling(UUID contactId, long version, Ruling ruling) {
}
