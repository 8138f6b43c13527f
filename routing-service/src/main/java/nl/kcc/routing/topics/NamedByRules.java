package nl.kcc.routing.topics;

import java.util.List;
import java.util.stream.Collectors;

import nl.kcc.edge.Problem;
import nl.kcc.routing.documents.Flaw;

/// Rules go by what was to be changed. Nothing was stored.
class NamedByRules extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    NamedByRules(List<Flaw> flaws) {
        super("named-by-rules", "Dit kan niet zolang de regels er nog naar kijken. Pas die eerst aan: "
                + flaws.stream().map(Flaw::message).collect(Collectors.joining("; ")) + ".");
    }
}
