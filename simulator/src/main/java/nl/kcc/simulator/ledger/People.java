package nl.kcc.simulator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Whose contacts are whose, so that one about which somebody asks again is found. What is done to the contacts of one
/// person is done one thing after the other.
public final class People {
    private final Clock clock;
    private final ConcurrentHashMap<String, List<Dossier>> dossiers = new ConcurrentHashMap<>();

    public People(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// Somebody asked something; nobody knows who asked what stays anonymous.
    void take(Dossier dossier) {
        if (dossier.origin().identity() != null) {
            of(dossier).add(dossier);
        }
    }

    /// The contact that this one chases: a confirmed repeat of one that was not settled. Null when it chases none.
    Dossier chasedBy(Dossier dossier) {
        if (dossier.origin().identity() == null) {
            return null;
        }
        var place = Chains.of(of(dossier)).get(dossier);
        return place.certain() && place.isRepeat() && !place.before().settledAt(dossier.origin().occurredAt())
                ? place.before()
                : null;
    }

    /// Chains may have changed: whoever joined the work of a contact that it chases no longer is decided about anew.
    public void chainsChanged(Dossier changed) {
        if (changed.origin().identity() != null) {
            Chains.inOrder(of(changed)).forEach(Dossier::followChain);
        }
    }

    /// Those who joined the work on this contact are done with it, or on their own when it was taken out.
    void workEnded(Dossier ended) {
        if (ended.origin().identity() != null) {
            Chains.inOrder(of(ended)).forEach(dossier -> dossier.workEnded(ended));
        }
    }

    /// How many asked again for what a department works on.
    long joinedTo(Dossier worked) {
        return worked.origin().identity() == null ? 0
                : of(worked).stream().filter(dossier -> dossier.exclusion() == null && dossier.joined() == worked).count();
    }

    private List<Dossier> of(Dossier dossier) {
        return dossiers.computeIfAbsent(dossier.origin().municipality() + " " + dossier.origin().identity(),
                _ -> new ArrayList<>());
    }
}
