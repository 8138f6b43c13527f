package nl.kcc.simulator.ledger;

import java.time.Instant;

/// Where a contact comes from, which never changes.
///
/// @param identity who asked; null for someone who stayed anonymous
public record Origin(String id, String interaction, String municipality, String channel, String identity,
        Instant occurredAt) {
}
