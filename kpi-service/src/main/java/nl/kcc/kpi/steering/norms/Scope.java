package nl.kcc.kpi.steering.norms;

import java.util.Optional;
import java.util.Set;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.kpi.figures.Filter;

/// Which contacts a norm or an action is about; null stands for all of that dimension.
///
/// @param reason why they were lost
public record Scope(String municipality, Channel channel, String topic, String department, String reason) {

    /// What both this scope and a client's filter are about.
    ///
    /// @return empty when that is nothing
    public Optional<Filter> within(Filter asked) {
        var municipalities = municipalities(asked.municipalities());
        var channels = both(asked.channels(), channel == null ? null : channel.name());
        var topics = both(asked.topics(), topic);
        var departments = both(asked.departments(), department);
        var reasons = both(asked.reasons(), reason);
        return municipalities.isEmpty() || channels.isEmpty() || topics.isEmpty() || departments.isEmpty()
                || reasons.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Filter(municipalities.get(), channels.get(), topics.get(), departments.get(),
                                reasons.get()));
    }

    /// The narrower of the two where both say something.
    public Scope and(Scope other) {
        return new Scope(other.municipality == null ? municipality : other.municipality,
                other.channel == null ? channel : other.channel, other.topic == null ? topic : other.topic,
                other.department == null ? department : other.department,
                other.reason == null ? reason : other.reason);
    }

    private Optional<MunicipalityScope> municipalities(MunicipalityScope asked) {
        if (municipality == null) {
            return Optional.of(asked);
        }
        return asked.includes(municipality) ? Optional.of(MunicipalityScope.of(Set.of(municipality))) : Optional.empty();
    }

    /// An empty set asks for all.
    private static Optional<Set<String>> both(Set<String> asked, String own) {
        if (own == null) {
            return Optional.of(asked);
        }
        return asked.isEmpty() || asked.contains(own) ? Optional.of(Set.of(own)) : Optional.empty();
    }
}
