package nl.kcc.kpi.steering.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How many contacts were decided, by topic and channel.
record DecidedContacts(List<OfTopic> parts) {

    /// @param topic code, or `none`
    record OfTopic(String topic, String channel, long decided) {
    }

    long all() {
        return parts.stream().mapToLong(OfTopic::decided).sum();
    }

    /// Those that a cause is a share of.
    long of(Cause cause) {
        return parts.stream().filter(part -> cause.isAbout(part.topic(), part.channel())).mapToLong(OfTopic::decided).sum();
    }

    Set<String> topics() {
        return parts.stream().map(OfTopic::topic).collect(Collectors.toSet());
    }

    long ofTopic(String topic, String channel) {
        return parts.stream().filter(part -> part.topic().equals(topic)
                && (channel == null || part.channel().equals(channel))).mapToLong(OfTopic::decided).sum();
    }
}
