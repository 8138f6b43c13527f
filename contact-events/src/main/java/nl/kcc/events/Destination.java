package nl.kcc.events;

/// Who settles the contact.
public enum Destination {
    FRONT_OFFICE,
    BACK_OFFICE
}
