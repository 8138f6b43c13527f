package nl.kcc.kpi.losses;

import java.util.Comparator;

/// Lost contacts that are alike in all four respects.
///
/// @param topicName where the catalogue knows it
record Entry(String topic, String topicName, String reason, String department, String channel, long lost) {

    /// Many are as large as one another, and a chain of comparators takes a fifth of the time of an answer.
    static final Comparator<Entry> LARGEST_FIRST = Entry::compare;

    private static int compare(Entry one, Entry other) {
        int order = Long.compare(other.lost, one.lost);
        order = order != 0 ? order : one.topic.compareTo(other.topic);
        order = order != 0 ? order : one.reason.compareTo(other.reason);
        order = order != 0 ? order : one.department.compareTo(other.department);
        return order != 0 ? order : one.channel.compareTo(other.channel);
    }
}
