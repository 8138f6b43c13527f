package nl.kcc.simulator.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import nl.kcc.simulator.plan.CatalogueTopic;

/// What the catalogue says of each topic now. A change decides about what is routed after it, and recounts the net figures
/// of all days it is about.
public final class TopicBook {
    private volatile Map<String, CatalogueTopic> topics = Map.of();

    public static TopicBook of(Collection<CatalogueTopic> topics) {
        var book = new TopicBook();
        book.revise(topics);
        return book;
    }

    /// From now on the catalogue says this.
    public void revise(Collection<CatalogueTopic> revised) {
        topics = revised.stream().collect(toMap(CatalogueTopic::code, identity()));
    }

    /// @param topic null while unknown, which nobody can answer at once
    boolean isDirect(String topic, LocalDate day) {
        return topic != null && topics.get(topic).directOn(day);
    }

    String departmentOf(String topic) {
        return topics.get(topic).department();
    }
}
