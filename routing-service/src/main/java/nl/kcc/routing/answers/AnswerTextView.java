package nl.kcc.routing.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A topic's text as a client reads it.
///
/// @param say null while there is no text
/// @param linkText in a text that ships with the service there may be one without a link: what the municipality has to fill in
/// @param version to be sent along with a change; 0 for the text that ships with the service
/// @param own whether the municipality wrote it
/// @param expired true once its last day is over; null before
/// @param changedBy user name; null unless the municipality wrote it
record AnswerTextView(String topic, List<String> ask, String say, String link, String linkText, LocalDate validUntil,
        Boolean expired, int version, boolean own, Instant changedAt, String changedBy) {

    static AnswerTextView of(AnswerTextVersion version, LocalDate today) {
        AnswerText text = version.text();
        return text == null
                ? new AnswerTextView(version.topic(), List.of(), null, null, null, null, null, 0, false, null, null)
                : new AnswerTextView(version.topic(), text.ask(), text.say(), text.link(), text.linkText(), text.validUntil(),
                        text.isExpiredOn(today) ? true : null, version.version(), version.isOwn(), version.changedAt(),
                        version.changedBy());
    }
}
