package nl.kcc.intake.domain;

import java.time.Instant;

/// What routing has told about a contact, as far as it matters to its life here.
///
/// @param handedOverAt when routing first handed it over; null when never, or not known yet
/// @param handoverCompleted whether the back office has finished
/// @param answerOverdueAt the answer's due moment, once passed without an answer; null otherwise
public record RoutingFacts(Instant handedOverAt, boolean handoverCompleted, Instant answerOverdueAt) {

    /// Routing has not spoken yet.
    public static final RoutingFacts NONE = new RoutingFacts(null, false, null);
}
