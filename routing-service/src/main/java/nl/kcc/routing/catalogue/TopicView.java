package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.List;

import nl.kcc.events.TopicState.Answerability;

/// A topic as a client reads it.
///
/// @param directlyAnswerable whether the front office may answer it today
/// @param answerability from which day on it may, or may not, oldest first
/// @param withdrawnFrom from this day on it is offered no more; null while it is in use
record TopicView(String code, String name, String group, String groupName, String department, String departmentName,
        List<String> synonyms, String upl, boolean directlyAnswerable,
        List<Answerability> answerability, int answerWorkingDays, LocalDate withdrawnFrom) {

    static TopicView of(Topic topic, Catalogue catalogue, LocalDate today) {
        return new TopicView(topic.code(), topic.name(), topic.group(),
                catalogue.group(topic.group()).map(TopicGroup::name).orElse(topic.group()),
                topic.department(), catalogue.departmentName(topic.department()), topic.synonyms(), topic.upl(),
                topic.directlyAnswerableOn(today), topic.answerability(), catalogue.term(topic),
                topic.withdrawnFrom());
    }
}
