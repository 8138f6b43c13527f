package nl.kcc.kpi.live;

import java.time.Instant;

/// A sign of life to one client: the newest snapshot, and when it was last seen to hold.
record Pulse(KpiSnapshot newest, Instant asOf) {
}
