package nl.kcc.routing.answers;

import java.time.Instant;

/// A text of a topic, and who wrote it.
///
/// @param version 0 for the text that ships with the service
/// @param text null for a topic of the municipality's own that nobody wrote a text for yet: then the version is 0, too
/// @param changedAt null for version 0
/// @param changedBy user name; null for version 0
record AnswerTextVersion(String topic, int version, AnswerText text, Instant changedAt, String changedBy) {

    static AnswerTextVersion shipped(String topic, AnswerText text) {
        return new AnswerTextVersion(topic, 0, text, null, null);
    }

    boolean isOwn() {
        return version > 0;
    }
}
