package nl.kcc.routing.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.kcc.routing.catalogue.Topic;

/// What became of a topic from version to version of the catalogue.
final class TopicHistory {

    private TopicHistory() {
    }

    /// The topic as one version of the catalogue had it.
    ///
    /// @param topic null when it was not in there
    /// @param author user name; null for a data file
    record InVersion(int version, Topic topic, String author, Instant storedAt) {
    }

    /// @param version of the catalogue
    /// @param by user name; null for a data file
    record Change(int version, Instant at, String by, Kind kind, List<FieldChange> fields) {
    }

    enum Kind {
        /// It was not in the catalogue before.
        ADDED,
        CHANGED,
        /// A data file came without it.
        REMOVED
    }

    /// @param versions oldest first
    /// @return newest first; versions that changed nothing about it are left out
    static List<Change> of(List<InVersion> versions) {
        List<Change> changes = new ArrayList<>();
        Topic before = null;
        for (InVersion version : versions) {
            List<FieldChange> fields = FieldChange.between(before, version.topic());
            if (!fields.isEmpty()) {
                Kind kind = before == null ? Kind.ADDED : version.topic() == null ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new Change(version.version(), version.storedAt(), version.author(), kind, fields));
            }
            before = version.topic();
        }
        return changes.reversed();
    }
}
