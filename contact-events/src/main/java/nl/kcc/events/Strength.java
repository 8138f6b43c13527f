package nl.kcc.events;

/// How surely two contacts are of the same person.
public enum Strength {
    /// By an identifier that belongs to one person or company: BSN, e-mail address, KvK number.
    CONFIRMED,
    /// By one that may be shared: a telephone number. Shown, but it changes no figure.
    POSSIBLE
}
