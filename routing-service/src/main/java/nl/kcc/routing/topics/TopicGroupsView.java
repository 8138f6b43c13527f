package nl.kcc.routing.topics;

import java.util.List;

/// All groups of topics, in the order of the catalogue.
record TopicGroupsView(List<TopicGroupView> groups) {
}
