package nl.kcc.routing.rules;

import nl.kcc.events.Channel;

/// All that a rule may look at.
///
/// @param topic code; null while unknown
/// @param topicKnown the catalogue has this topic
/// @param directlyAnswerable the front office may answer the topic on the day the citizen asked
/// @param outcomeGiven the front office has reached an outcome
/// @param handoverAsked the front office asked to hand over
/// @param excluded the contact does not count
/// @param reopened it was answered before and opened again
/// @param withinOpeningHours the citizen asked while the municipality was open
/// @param suggestedTopic what the text seems to be about while nobody has given it a topic; null when nothing is likely
/// @param suggestedCertainty of that, from 0 to 1; null without one
public record RuleFacts(
        Channel channel,
        String topic,
        boolean topicKnown,
        boolean directlyAnswerable,
        boolean outcomeGiven,
        boolean handoverAsked,
        boolean excluded,
        boolean reopened,
        boolean withinOpeningHours,
        String suggestedTopic,
        Double suggestedCertainty) {
}
