package nl.kcc.kpi.steering.actions;

import nl.kcc.edge.Problem.Conflict;

/// What was withdrawn stays as it was then.
class ActionWithdrawn extends Conflict {

    private static final long serialVersionUID = 1;

    ActionWithdrawn() {
        super("action-withdrawn", "Deze actie is al ingetrokken. Maak een nieuwe actie.");
    }
}
