package nl.kcc.routing.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kcc.events.Channel;
import nl.kcc.routing.calendar.ServiceNorm;
import nl.kcc.routing.calendar.StatutoryTerm;

/// When citizens have an answer: by the municipality's own norm, and by law.
///
/// @param usualWorkingDays for a topic that has no term of its own, and while the topic is unknown
/// @param byChannel goes before the usual one
/// @param statutory the first that names the topic or its group holds
public record Terms(int usualWorkingDays, Map<Channel, ServiceNorm> byChannel, List<Statutory> statutory) {

    /// The longest that makes sense, in hours: a month of working time.
    static final int LONGEST_HOURS = 200;

    /// @param usualWorkingDays for all channels; no terms of a law
    public Terms(int usualWorkingDays) {
        this(usualWorkingDays, Map.of(), List.of());
    }

    /// A term of a law, and what it is about.
    ///
    /// @param name of what it is, such as `Klacht`
    /// @param article where it stands, such as `Awb 9:11`
    /// @param topics codes
    /// @param groups codes
    public record Statutory(String name, String article, Set<String> topics, Set<String> groups, StatutoryTerm term) {

        boolean isFor(Topic topic) {
            return topics.contains(topic.code()) || groups.contains(topic.group());
        }
    }

    /// For a topic without a term of its own.
    public ServiceNorm norm(Channel channel) {
        ServiceNorm ofChannel = byChannel.get(channel);
        return ofChannel == null ? new ServiceNorm.WorkingDays(usualWorkingDays) : ofChannel;
    }

    /// Empty when no law sets a term for it.
    public Optional<Statutory> ofLaw(Topic topic) {
        return statutory.stream().filter(one -> topic != null && one.isFor(topic)).findFirst();
    }

    static boolean makeSense(int workingDays) {
        return workingDays >= 1 && workingDays <= 100;
    }
}
