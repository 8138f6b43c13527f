package nl.kcc.routing.handover;

import java.util.List;
import java.util.UUID;

/// What came of each hand-over, in the order in which they were named.
///
/// @param done how many
record BulkView(int done, List<BulkEntry> results) {

    /// @param status as the call with this one alone would have been answered
    /// @param detail why it was not done; null when it was
    record BulkEntry(UUID id, boolean done, int status, String detail) {
    }

    static BulkView of(List<BulkEntry> results) {
        return new BulkView((int) results.stream().filter(BulkEntry::done).count(), results);
    }
}
