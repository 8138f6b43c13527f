package nl.kcc.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Works out where the contacts of one person in one municipality stand, from nothing but those contacts: in whatever
/// order they became known, the result is the same.
///
/// A chain has the contacts on one topic, in the order of the moment they were asked, and of their ids where that is the
/// same. Contacts of one interaction are never each other's neighbours: the one before a contact is the nearest earlier
/// one of another interaction, and so is the one after it.
public final class ChainPlaces {

    private static final Comparator<Link> ORDER = Comparator.comparing(Link::occurredAt).thenComparing(Link::id);

    private ChainPlaces() {
    }

    /// @param links each contact once; none of a contact that does not count
    /// @param window a contact repeats the one before it when the gap is at most this
    /// @return the standing of each contact, by its id
    public static Map<UUID, ChainPlace> of(Collection<Link> links, Duration window) {
        Map<UUID, ChainPlace> standings = new HashMap<>();
        links.stream().collect(Collectors.groupingBy(Link::topic)).values()
                .forEach(chain -> standings.putAll(ofChain(chain.stream().sorted(ORDER).toList(), window)));
        return standings;
    }

    private static Map<UUID, ChainPlace> ofChain(List<Link> chain, Duration window) {
        List<Link> before = nearestOfAnotherInteraction(chain);
        List<Link> after = nearestOfAnotherInteraction(chain.reversed()).reversed();
        Map<UUID, ChainPlace> standings = new HashMap<>();
        for (int i = 0; i < chain.size(); i++) {
            standings.put(chain.get(i).id(), standing(chain.get(i), before.get(i), after.get(i), window));
        }
        return standings;
    }

    /// For each link the nearest one on its left that another interaction brought; null where there is none.
    private static List<Link> nearestOfAnotherInteraction(List<Link> chain) {
        List<Link> nearest = new ArrayList<>(chain.size());
        for (int i = 0; i < chain.size(); i++) {
            Link left = i == 0 ? null : chain.get(i - 1);
            boolean sameInteraction = left != null && left.interactionId().equals(chain.get(i).interactionId());
            nearest.add(sameInteraction ? nearest.get(i - 1) : left);
        }
        return nearest;
    }

    private static ChainPlace standing(Link link, Link before, Link after, Duration window) {
        Instant nextAt = after == null ? null : after.occurredAt();
        if (before == null || Duration.between(before.occurredAt(), link.occurredAt()).compareTo(window) > 0) {
            return new ChainPlace(null, null, false, nextAt);
        }
        return new ChainPlace(before.id(), before.occurredAt(), !before.isSettledAt(link.occurredAt()), nextAt);
    }
}
