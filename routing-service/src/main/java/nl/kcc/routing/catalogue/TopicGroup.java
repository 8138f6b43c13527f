package nl.kcc.routing.catalogue;

/// A group of related topics.
public record TopicGroup(String code, String name) {
}
