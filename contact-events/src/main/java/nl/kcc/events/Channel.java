package nl.kcc.events;

/// How the citizen reached the municipality.
public enum Channel {
    PHONE,
    COUNTER,
    EMAIL,
    WEB
}
