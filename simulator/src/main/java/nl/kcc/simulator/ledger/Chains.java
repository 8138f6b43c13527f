package nl.kcc.simulator.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Contacts of the same person in the same municipality on the same topic, in the order in which they were asked. Excluded
/// ones and those without a known topic are in no chain; questions of one interaction are not each other's neighbours.
final class Chains {

    private record Key(String municipality, String identity, String topic) {
    }

    /// Where a contact stands among those of the same person about the same.
    ///
    /// @param certain whether the person is known for sure
    /// @param before the one before it; null without one
    /// @param gap to the one before it; null without one
    /// @param next from this one to the one after it; null without one
    record Place(boolean certain, Dossier before, Duration gap, Duration next) {
        private static final Duration WINDOW = Duration.ofDays(7);

        /// At most a linking window after the one before it.
        boolean isRepeat() {
            return gap != null && gap.compareTo(WINDOW) <= 0;
        }

        boolean isAskedAgainWithin(int days) {
            return next != null && next.compareTo(Duration.ofDays(days)) <= 0;
        }
    }

    private Chains() {
    }

    static Map<Dossier, Place> of(Collection<Dossier> dossiers) {
        var places = new HashMap<Dossier, Place>();
        dossiers.forEach(dossier -> places.put(dossier, new Place(isCertain(dossier), null, null, null)));
        dossiers.stream().filter(Chains::isLinked).collect(groupingBy(Chains::key)).values()
                .forEach(chain -> link(inOrder(chain), places));
        return places;
    }

    private static boolean isLinked(Dossier dossier) {
        return dossier.origin().identity() != null && dossier.topic() != null && dossier.exclusion() == null;
    }

    private static Key key(Dossier dossier) {
        return new Key(dossier.origin().municipality(), dossier.origin().identity(), dossier.topic());
    }

    static List<Dossier> inOrder(List<Dossier> chain) {
        return chain.stream().sorted(comparing((Dossier dossier) -> dossier.origin().occurredAt())
                .thenComparing(dossier -> dossier.origin().id())).toList();
    }

    private static void link(List<Dossier> chain, Map<Dossier, Place> places) {
        for (int i = 0; i < chain.size(); i++) {
            var dossier = chain.get(i);
            Predicate<Dossier> elsewhere = other -> !other.origin().interaction().equals(dossier.origin().interaction());
            var before = last(chain.subList(0, i).stream().filter(elsewhere));
            var next = chain.subList(i + 1, chain.size()).stream().filter(elsewhere).findFirst().orElse(null);
            places.put(dossier, new Place(isCertain(dossier), before, gap(before, dossier), gap(dossier, next)));
        }
    }

    private static Dossier last(Stream<Dossier> chain) {
        return chain.reduce((_, later) -> later).orElse(null);
    }

    private static Duration gap(Dossier one, Dossier other) {
        return one == null || other == null ? null
                : Duration.between(one.origin().occurredAt(), other.origin().occurredAt());
    }

    /// A telephone may be shared; a service number, a mailbox and a company number are of one person.
    private static boolean isCertain(Dossier dossier) {
        var identity = dossier.origin().identity();
        return identity != null && !identity.startsWith("PHONE");
    }
}
