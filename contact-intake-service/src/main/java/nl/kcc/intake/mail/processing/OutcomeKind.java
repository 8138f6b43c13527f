package nl.kcc.intake.mail.processing;

/// What a stored mail turned out to be.
public enum OutcomeKind {
    /// Became a contact.
    QUESTION,
    AUTOMATIC,
    BOUNCE,
    LIST,
    /// The same mail came before.
    DUPLICATE,
    /// Became a contact, so that a person finds out what it says.
    UNREADABLE
}
