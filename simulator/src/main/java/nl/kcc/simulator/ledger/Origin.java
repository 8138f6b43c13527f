package nl.kcc.simulator.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where a contact comes from, which never changes.
///
/// @param identity who asked; null for someone who stayed anonymous
public record Origin(String id, String interaction, String municipality, String channel, String identity,
        Instant occurredAt) {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /// The calendar day it belongs to for ever.
    public LocalDate day() {
        return LocalDate.ofInstant(occurredAt, AMSTERDAM);
    }
}
