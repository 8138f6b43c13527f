package nl.kcc.kpi.steering.actions;

/// How far an action has come.
public enum ActionStatus {
    PLANNED,
    RUNNING,
    DONE,
    /// Given up before it was done.
    STOPPED;

    /// Whether it is, or was, really carried out.
    public boolean isCarriedOut() {
        return this == RUNNING || this == DONE;
    }
}
