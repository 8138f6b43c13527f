package nl.kcc.kpi.operations.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;
import nl.kcc.kpi.operations.proof.UnknownContacts.Decision;

/// What we know and intake does not.
///
/// @param count contacts that intake does not know and on which nobody has decided
/// @param newer contacts of which we know a newer version than intake
/// @param contacts those first, then those decided on; a thousand at a time
record UnknownContactsView(long count, long newer, List<UnknownContact> contacts) {

    /// @param toldVersion intake's; left out when it does not know the contact
    /// @param decision left out until somebody has decided
    record UnknownContact(UUID id, String municipality, LocalDate day, Instant foundAt, long knownVersion, Long toldVersion,
            Decision decision, String decidedBy, Instant decidedAt) {

        static UnknownContact of(Row row) {
            OffsetDateTime decided = row.getOffsetDateTime("decided_at");
            String decision = row.getString("decision");
            return new UnknownContact(row.getUUID("contact_id"), row.getString("municipality"), row.getLocalDate("day"),
                    row.getOffsetDateTime("found_at").toInstant(), row.getLong("known_version"), row.getLong("told_version"),
                    decision == null ? null : Decision.valueOf(decision), row.getString("decided_by"),
                    decided == null ? null : decided.toInstant());
        }
    }
}
