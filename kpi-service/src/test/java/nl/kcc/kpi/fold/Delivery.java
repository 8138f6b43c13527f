package nl.kcc.kpi.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import nl.kcc.events.ContactEvent;
import nl.kcc.events.RoutingEvent;
import nl.kcc.kpi.counters.OfContact;
import nl.kcc.kpi.fold.Life.ToldEvent;

/// One event as it arrives, or a cut: the end of a batch.
sealed interface Delivery {

    record OfContact(Life life, int version) implements Delivery {
        ContactEvent event() {
            return life.intake().get(version - 1).event();
        }

        @Override
        public String toString() {
            return "%s %d %s".formatted(life.id(), version, life.intake().get(version - 1).happening());
        }
    }

    record OfRouting(Life life, int version) implements Delivery {
        RoutingEvent event() {
            return life.routing().get(version - 1).event();
        }

        @Override
        public String toString() {
            return "%s %d %s".formatted(life.id(), version, life.routing().get(version - 1).happening());
        }
    }

    record Cut() implements Delivery {
    }

    /// All events of some contacts: intermediates dropped, others repeated, all shuffled, cut anywhere.
    static List<Delivery> random(Random random, List<Life> lives) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Life life : lives) {
            for (int version : some(random, life.intake())) {
                deliveries.add(new OfContact(life, version));
            }
            for (int version : some(random, life.routing())) {
                deliveries.add(new OfRouting(life, version));
            }
        }
        int cuts = random.nextInt(deliveries.size() + 1);
        for (int i = 0; i < cuts; i++) {
            deliveries.add(new Cut());
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    /// The last version always, each earlier one mostly, any of them twice at times.
    private static <E> List<Integer> some(Random random, List<ToldEvent<E>> told) {
        List<Integer> versions = new ArrayList<>();
        for (int version = 1; version <= told.size(); version++) {
            if (version == told.size() || random.nextInt(4) > 0) {
                versions.addAll(Collections.nCopies(random.nextInt(4) == 0 ? 2 : 1, version));
            }
        }
        return versions;
    }
}
