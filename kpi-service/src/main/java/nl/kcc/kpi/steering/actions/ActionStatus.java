package nl.kcc.kpi.steering.actions;

/// How far an action has come.
public enum ActionStatus {
    PLANNED,
    RUNNING,
    DONE,
    /// Given up before it was done.
    STOPPED,
    /// Put down by mistake, or not done after all: it counts for nothing. Only a withdrawal makes it so.
    WITHDRAWN;

    /// Whether it is, or was, really carried out.
    public boolean isCarriedOut() {
        return this == RUNNING || this == DONE;
    }

    /// Whether citizens may read of it.
    public boolean isForCitizens() {
        return this == PLANNED || isCarriedOut();
    }
}
