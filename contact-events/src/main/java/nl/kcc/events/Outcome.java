package nl.kcc.events;

/// What the front office achieved in the interaction itself.
public enum Outcome {
    /// A substantive answer.
    ANSWERED,
    /// A substantive answer after asking a colleague, without handing the contact over.
    ANSWERED_AFTER_CONSULT,
    /// The right other body was named, and how to reach it.
    REFERRED,
    /// Transferred while the citizen waited, and solved there in the same interaction.
    WARM_SETTLED,
    /// No answer: the citizen will contact us again.
    CITIZEN_RETURNS
}
