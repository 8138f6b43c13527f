package nl.kcc.intake.audit;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/// One version of one contact.
@Embeddable
record VersionKey(UUID contactId, long version) {
}
