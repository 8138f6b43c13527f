package nl.kcc.routing.rules;

import nl.kcc.events.Channel;
import nl.kcc.events.Outcome;
import nl.kcc.events.Urgency;

/// All that a rule may look at.
///
/// @param topic code; null while unknown
/// @param group code of the topic's group; null while unknown
/// @param topicKnown the catalogue has this topic
/// @param directlyAnswerable the front office may answer the topic on the day the citizen asked
/// @param outcome what the front office achieved; null while nothing
/// @param handoverAsked the front office asked to hand over
/// @param excluded the contact does not count
/// @param reopened it was answered before and opened again
/// @param chaser the citizen asks after a question that is not settled yet, for sure
/// @param withinOpeningHours the citizen asked while the municipality was open
/// @param suggestedTopic what the text seems to be about while nobody has given it a topic; null when nothing is likely
/// @param suggestedCertainty of that, from 0 to 1; null without one
/// @param urgency by the words of the text; null when none of them is urgent
/// @param load how busy the front office was; null where that was not measured
public record RuleFacts(
        Channel channel,
        String topic,
        String group,
        boolean topicKnown,
        boolean directlyAnswerable,
        Outcome outcome,
        boolean handoverAsked,
        boolean excluded,
        boolean reopened,
        boolean chaser,
        boolean withinOpeningHours,
        String suggestedTopic,
        Double suggestedCertainty,
        Urgency urgency,
        Workload load) {
}
