package nl.kcc.routing.documents;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with one document, in the order in which it was found.
public final class Flaws {

    private final String document;
    private final List<Flaw> all = new ArrayList<>();

    /// @param document what it is, in Dutch, such as `regeltabel`
    public Flaws(String document) {
        this.document = document;
    }

    public void add(String place, Flaw.Kind kind, String message, Object... details) {
        all.add(new Flaw(document, place, kind, message.formatted(details)));
    }

    /// Adds a flaw unless it holds.
    ///
    /// @return whether it holds
    public boolean demand(boolean holds, String place, Flaw.Kind kind, String message, Object... details) {
        if (!holds) {
            add(place, kind, message, details);
        }
        return holds;
    }

    public int count() {
        return all.size();
    }

    public List<Flaw> all() {
        return List.copyOf(all);
    }
}
