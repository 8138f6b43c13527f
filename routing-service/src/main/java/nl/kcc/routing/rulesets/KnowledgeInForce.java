package nl.kcc.routing.rulesets;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import nl.kcc.routing.catalogue.Catalogue;
import nl.kcc.routing.catalogue.CurrentCatalogue;

/// What this instance goes by at present. Who decides on a batch takes it once, and decides on the whole of it by that.
@ApplicationScoped
public class KnowledgeInForce implements CurrentCatalogue {

    private final AtomicReference<Knowledge> present = new AtomicReference<>();

    /// @throws IllegalStateException before the service has read what it knows
    public Knowledge knowledge() {
        Knowledge knowledge = present.get();
        if (knowledge == null) {
            throw new IllegalStateException("What routing knows is read at the start, before anyone asks.");
        }
        return knowledge;
    }

    @Override
    public Catalogue catalogue() {
        return knowledge().catalogue();
    }

    /// False while the service starts; its schedules run already.
    public boolean isRead() {
        return present.get() != null;
    }

    boolean isOf(KnowledgeVersions versions) {
        Knowledge knowledge = present.get();
        return knowledge != null && knowledge.versions().equals(versions);
    }

    void replaceBy(Knowledge knowledge) {
        present.set(knowledge);
    }
}
