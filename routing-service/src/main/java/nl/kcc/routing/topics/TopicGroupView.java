package nl.kcc.routing.topics;

import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.TopicGroup;

/// A group of topics.
///
/// @param topics how many it has
/// @param revision to be sent along with a change
record TopicGroupView(String code, String name, int topics, String revision) {

    static TopicGroupView of(TopicGroup group, CatalogueDocument catalogue) {
        return new TopicGroupView(group.code(), group.name(),
                (int) catalogue.topics().stream().filter(topic -> group.code().equals(topic.group())).count(),
                Revision.of(group));
    }
}
