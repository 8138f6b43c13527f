package nl.kcc.intake.domain;

import java.time.Instant;

/// What routing has told about a contact, as far as it matters to its life here.
///
/// @param handedOverAt when routing first handed it over; null when never, or not known yet
/// @param joined whether it is in the hand-over of another contact, which it chases
/// @param handoverReturnedAt when the department gave the hand-over back; null unless it lies at the front office
/// @param handoverCompletedAt when the back office finished with the hand-over it is in; null while it has not
/// @param answerOverdueAt the answer's due moment, once passed without an answer; null otherwise
public record RoutingFacts(
        Instant handedOverAt,
        boolean joined,
        Instant handoverReturnedAt,
        Instant handoverCompletedAt,
        Instant answerOverdueAt) {

    /// Routing has not spoken yet.
    public static final RoutingFacts NONE = new RoutingFacts(null, false, null, null, null);
}
