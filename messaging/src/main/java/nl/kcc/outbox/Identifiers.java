package nl.kcc.outbox;

import java.util.UUID;

/// Where ids come from: UUIDv7 (RFC 9562), so that they grow with time.
@FunctionalInterface
public interface Identifiers {
    UUID next();
}
