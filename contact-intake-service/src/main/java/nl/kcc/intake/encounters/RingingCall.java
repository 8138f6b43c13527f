package nl.kcc.intake.encounters;

import java.time.Instant;
import java.util.UUID;

/// A call that rings, as an agent is shown it. Of the number nothing but whether it is known here.
///
/// @param known whether somebody with this number had a contact within the last weeks
/// @param openContacts whether one of those in this municipality still waits for its answer
record RingingCall(UUID encounterId, String callId, String municipality, Instant since, boolean known, boolean openContacts) {
}
