package nl.kcc.simulator.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import nl.kcc.simulator.plan.Encounter;

/// All calls and visits that were told of, and of which somebody wrote down what was asked.
public final class EncounterBook {
    private final Set<Encounter> told = ConcurrentHashMap.newKeySet();
    private final Set<Encounter> registered = ConcurrentHashMap.newKeySet();

    public void told(Encounter encounter) {
        told.add(encounter);
    }

    public void registered(Encounter encounter) {
        registered.add(encounter);
    }

    /// As they must be counted now.
    public EncounterSheet sheet() {
        return new EncounterSheet(Set.copyOf(told), Set.copyOf(registered));
    }
}
