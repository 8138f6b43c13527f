package nl.kcc.routing.catalogue;

/// A group of related topics.
record TopicGroup(String code, String name) {
}
