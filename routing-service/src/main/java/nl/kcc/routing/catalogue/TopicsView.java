package nl.kcc.routing.catalogue;

import java.util.List;

/// The catalogue, or the part of it that was asked for.
record TopicsView(int count, List<TopicView> topics, List<Department> departments) {
}
