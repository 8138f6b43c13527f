package nl.kcc.routing.rules;

/// How busy the front office of a municipality is.
public enum Workload {
    LOW,
    NORMAL,
    HIGH
}
