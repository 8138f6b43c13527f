package nl.kcc.routing.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kcc.edge.Problem;
import nl.kcc.events.Channel;
import nl.kcc.routing.calendar.ServiceNorm;

/// Departments, groups and topics by their code, with the terms that hold for them. One version of it, that never changes.
public final class Catalogue {

    private final Map<String, Department> departments;
    private final Map<String, TopicGroup> groups;
    private final Map<String, Topic> topics;
    private final String generalDepartment;
    private final Terms terms;

    Catalogue(Map<String, Department> departments, Map<String, TopicGroup> groups, Map<String, Topic> topics,
            String generalDepartment, Terms terms) {
        this.departments = departments;
        this.groups = groups;
        this.topics = topics;
        this.generalDepartment = generalDepartment;
        this.terms = terms;
    }

    /// Empty for a null code and a code it does not have. A withdrawn topic is there: contacts about it came before, and what
    /// was asked goes on.
    public Optional<Topic> topic(String code) {
        return Optional.ofNullable(code).map(topics::get);
    }

    public Optional<Department> department(String code) {
        return Optional.ofNullable(code).map(departments::get);
    }

    /// @throws Problem.InvalidInput when there is no such department
    public void requireDepartment(String code) {
        if (!departments.containsKey(code)) {
            throw new Problem.InvalidInput("department",
                    "Deze afdeling bestaat niet. Bekend zijn: " + String.join(", ", departments.keySet()) + ".");
        }
    }

    /// Dutch name; the code itself for a department that has left the catalogue.
    public String departmentName(String code) {
        return department(code).map(Department::name).orElse(code);
    }

    /// Dutch name; the code itself for a topic that has left the catalogue, null for none.
    public String topicName(String code) {
        return topic(code).map(Topic::name).orElse(code);
    }

    /// Takes what no other department is known for.
    public String generalDepartment() {
        return generalDepartment;
    }

    /// Within how many working days the citizen has an answer.
    ///
    /// @param topic null while it is unknown
    public int term(Topic topic) {
        return topic == null || topic.answerWorkingDays() == null ? terms.usualWorkingDays() : topic.answerWorkingDays();
    }

    /// The term of an answer: the rule's, else the topic's for the channel, else the one of the channel.
    ///
    /// @param ruleDays the rule's own term in working days; null when it has none
    /// @param topic null while it is unknown
    public ServiceNorm norm(Integer ruleDays, Topic topic, Channel channel) {
        Integer days = ruleDays != null || topic == null ? ruleDays : topic.workingDays(channel);
        return days == null ? terms.norm(channel) : new ServiceNorm.WorkingDays(days);
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    public Set<String> departmentCodes() {
        return departments.keySet();
    }

    /// What holds for topics without a term of their own, and the terms of the law.
    public Terms terms() {
        return terms;
    }

    public Optional<TopicGroup> group(String code) {
        return Optional.ofNullable(code).map(groups::get);
    }
}
