package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.List;

import nl.kcc.events.TopicState;
import nl.kcc.events.TopicState.Answerability;

/// One question citizens ask (onderwerp), as the catalogue describes it.
///
/// @param upl its name in the Uniforme Productnamenlijst; null where it has none
/// @param answerability whether the front office may answer it directly, by day, oldest first
/// @param answerWorkingDays within how many working days the citizen has an answer; null for the usual term
public record Topic(
        String code,
        String name,
        String group,
        String department,
        List<String> synonyms,
        String upl,
        List<Answerability> answerability,
        Integer answerWorkingDays) {

    public Topic {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        answerability = answerability == null ? List.of() : List.copyOf(answerability);
    }

    /// Whether the front office may answer it on that day (Europe/Amsterdam); not before its first stated day.
    public boolean directlyAnswerableOn(LocalDate day) {
        return answerability.stream().filter(period -> !period.from().isAfter(day))
                .reduce((_, later) -> later).map(Answerability::direct).orElse(false);
    }

    TopicState published(long version, boolean active, List<String> departments) {
        return new TopicState(code, version, name, group, department, synonyms, answerability, upl, active,
                departments);
    }
}
