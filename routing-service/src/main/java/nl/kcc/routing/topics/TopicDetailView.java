package nl.kcc.routing.topics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.kcc.events.Channel;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.Department;
import nl.kcc.routing.catalogue.Topic;
import nl.kcc.routing.catalogue.TopicGroup;

/// A topic with all that its keeper can change.
///
/// @param answerable the periods in which the front office may answer it at once
/// @param directlyAnswerable whether it may today
/// @param answerWorkingDays its own term; null while it has the usual one
/// @param usualWorkingDays the term of topics that have none of their own
/// @param withdrawn whether it is offered no more today
/// @param revision to be sent along with a change
record TopicDetailView(String code, String name, String group, String groupName, String department, String departmentName,
        List<String> synonyms, List<String> phrasings, String upl, String uplUri, List<AnswerablePeriod> answerable,
        boolean directlyAnswerable, Integer answerWorkingDays, int usualWorkingDays, Map<Channel, Integer> channelWorkingDays,
        LocalDate withdrawnFrom, boolean withdrawn, String revision) {

    static TopicDetailView of(Topic topic, CatalogueDocument catalogue, LocalDate today,
            int usualWorkingDays) {
        return new TopicDetailView(topic.code(), topic.name(), topic.group(),
                catalogue.group(topic.group()).map(TopicGroup::name).orElse(topic.group()), topic.department(),
                catalogue.departments().stream().filter(department -> department.code().equals(topic.department()))
                        .map(Department::name).findFirst().orElse(topic.department()),
                topic.synonyms(), topic.phrasings(), topic.upl(), topic.uplUri(),
                AnswerablePeriods.of(topic.answerability()), topic.directlyAnswerableOn(today), topic.answerWorkingDays(),
                usualWorkingDays,
                topic.channelWorkingDays(), topic.withdrawnFrom(), topic.isWithdrawnOn(today), Revision.of(topic));
    }
}
