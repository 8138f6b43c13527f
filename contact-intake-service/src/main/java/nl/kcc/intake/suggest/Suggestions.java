package nl.kcc.intake.suggest;

import java.util.List;
import java.util.Optional;

/// What a text may be about.
///
/// @param topics best first, at most three; empty when none is likely or when it belongs elsewhere
/// @param sure whether the first is certain enough to act on without a person
/// @param elsewhere the organisation that it belongs to; empty when it is the municipality's, or nothing
public record Suggestions(List<SuggestedTopic> topics, boolean sure, Optional<String> elsewhere) {

    /// @param certainty from 0 to 1: of a hundred texts with 0.7, seventy are about this topic
    public record SuggestedTopic(String topic, double certainty) {
    }
}
