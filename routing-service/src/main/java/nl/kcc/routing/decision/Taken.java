package nl.kcc.routing.decision;

import java.util.UUID;

/// A decision that was taken for a contact.
///
/// @param version of the routing state in which it was published
record Taken(UUID contactId, long version, Decided decided) {
}
