package nl.kcc.simulator.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;

import nl.kcc.simulator.plan.CatalogueTopic;

/// What the catalogue says of each topic.
public record TopicBook(Map<String, CatalogueTopic> topics) {

    public static TopicBook of(Collection<CatalogueTopic> topics) {
        return new TopicBook(topics.stream().collect(toMap(CatalogueTopic::code, identity())));
    }

    /// @param topic null while unknown, which nobody can answer at once
    boolean isDirect(String topic) {
        return topic != null && topics.get(topic).direct();
    }

    String departmentOf(String topic) {
        return topics.get(topic).department();
    }
}
