package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import nl.kcc.events.Channel;
import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;

/// One question citizens ask (onderwerp), as the catalogue describes it.
///
/// @param upl its name in the Uniforme Productnamenlijst; null where it has none
/// @param answerability whether the front office may answer it directly, by day, oldest first
/// @param answerWorkingDays within how many working days the citizen has an answer; null for the usual term
/// @param phrasings how citizens say it, in whole sentences, for suggestions
/// @param uplUri its address in the Uniforme Productnamenlijst; null while nobody linked it
/// @param channelWorkingDays the term of a channel that has another one than the topic
/// @param withdrawnFrom from this day on (Europe/Amsterdam) it is offered to nobody; null while it is in use
public record Topic(
        String code,
        String name,
        String group,
        String department,
        List<String> synonyms,
        String upl,
        List<Answerability> answerability,
        Integer answerWorkingDays,
        List<String> phrasings,
        String uplUri,
        Map<Channel, Integer> channelWorkingDays,
        LocalDate withdrawnFrom) {

    public Topic {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        answerability = answerability == null ? List.of() : List.copyOf(answerability);
        phrasings = phrasings == null ? List.of() : List.copyOf(phrasings);
        channelWorkingDays = channelWorkingDays == null || channelWorkingDays.isEmpty() ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(channelWorkingDays));
    }

    /// In use, with one term for all channels and without phrasings.
    public Topic(String code, String name, String group, String department, List<String> synonyms, String upl,
            List<Answerability> answerability, Integer answerWorkingDays) {
        this(code, name, group, department, synonyms, upl, answerability, answerWorkingDays, null, null, null, null);
    }

    /// Whether the front office may answer it on that day (Europe/Amsterdam); not before its first stated day.
    public boolean directlyAnswerableOn(LocalDate day) {
        return answerability.stream().filter(period -> !period.from().isAfter(day))
                .reduce((_, later) -> later).map(Answerability::direct).orElse(false);
    }

    /// Its own term for who asks by that channel; null for the usual one.
    public Integer workingDays(Channel channel) {
        return channelWorkingDays.getOrDefault(channel, answerWorkingDays);
    }

    public boolean isWithdrawnOn(LocalDate day) {
        return withdrawnFrom != null && !day.isBefore(withdrawnFrom);
    }

    /// The same topic under its address in the Uniforme Productnamenlijst.
    public Topic linkedTo(String uri) {
        return new Topic(code, name, group, department, synonyms, upl, answerability, answerWorkingDays, phrasings, uri,
                channelWorkingDays, withdrawnFrom);
    }

    TopicState published(long version, boolean active, List<String> departments) {
        return new TopicState(code, version, name, group, department, synonyms, answerability, upl, active,
                departments, phrasings.isEmpty() ? null : phrasings);
    }
}
