package nl.kcc.routing.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.kcc.events.TopicState;

/// What must be published to make what is known equal to the catalogue.
final class CatalogueChanges {

    private CatalogueChanges() {
    }

    /// The new states: an entry that is new, back or different with its next version; one that is gone or withdrawn as inactive.
    ///
    /// @param departments codes of all departments in the catalogue
    /// @param today in Amsterdam
    static List<TopicState> between(Collection<TopicState> published, Collection<Topic> topics, List<String> departments,
            LocalDate today) {
        Map<String, TopicState> before = new LinkedHashMap<>();
        published.forEach(state -> before.put(state.code(), state));
        List<TopicState> changes = new ArrayList<>();
        for (Topic topic : topics) {
            TopicState was = before.remove(topic.code());
            boolean active = !topic.isWithdrawnOn(today);
            if (was == null) {
                changes.add(topic.published(1, active, departments));
            } else if (!topic.published(was.version(), active, departments).equals(was)) {
                changes.add(topic.published(was.version() + 1, active, departments));
            }
        }
        before.values().stream().filter(TopicState::active).map(CatalogueChanges::withdrawn).forEach(changes::add);
        return changes;
    }

    private static TopicState withdrawn(TopicState was) {
        return new TopicState(was.code(), was.version() + 1, was.name(), was.group(), was.department(),
                was.synonyms(), was.answerability(), was.upl(), false,
                was.departments(), was.phrasings());
    }
}
