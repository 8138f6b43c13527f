package nl.kcc.routing.notices;

import java.time.Instant;

/// A setting with who made it.
///
/// @param topic [#USUAL] for every topic that has none of its own
/// @param version 0 for what ships with the service
/// @param changedAt null for version 0
/// @param changedBy user name; null for version 0
record StoredNotice(String topic, int version, DelayNotice notice, Instant changedAt, String changedBy) {

    static final String USUAL = "*";

    static StoredNotice shipped(String topic) {
        return new StoredNotice(topic, 0, DelayNotice.SHIPPED, null, null);
    }
}
