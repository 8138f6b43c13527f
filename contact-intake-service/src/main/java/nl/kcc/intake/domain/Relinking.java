package nl.kcc.intake.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What a change does to the standings of the contacts around it.
///
/// The links need not be whole chains. Those whose standing a change can touch, and the neighbours of those, are enough:
/// where the part ends, both pictures are wrong in the same way, and nothing seems to change there.
///
/// @param before the standings of the contacts as they were
/// @param after the same contacts with the change
public record Relinking(Map<UUID, ChainPlace> before, Map<UUID, ChainPlace> after) {

    /// @param window a contact repeats the one before it when the gap is at most this
    public static Relinking of(Collection<Link> before, Collection<Link> after, Duration window) {
        return new Relinking(ChainPlaces.of(before, window), ChainPlaces.of(after, window));
    }

    /// How this contact now stands.
    public ChainPlace of(UUID contact) {
        return after.getOrDefault(contact, ChainPlace.ALONE);
    }

    /// The contacts that stand differently, in the order of their ids, without those that something happened to.
    public Map<UUID, ChainPlace> changesBeside(Set<UUID> contacts) {
        Map<UUID, ChainPlace> changes = new TreeMap<>();
        after.forEach((id, standing) -> {
            if (before.containsKey(id) && !contacts.contains(id) && !standing.equals(before.get(id))) {
                changes.put(id, standing);
            }
        });
        return changes;
    }
}
