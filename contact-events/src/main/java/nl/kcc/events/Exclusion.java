package nl.kcc.events;

/// Why a registered contact does not count: each reason is counted apart.
public enum Exclusion {
    SPAM,
    WRONG_NUMBER,
    ABANDONED,
    DISCONNECTED,
    TEST,
    OUTBOUND,
    AUTO_REPLY,
    DUPLICATE,
    /// A thank-you, or something for our information: it asks nothing.
    NO_QUESTION,
    /// A slip of whoever logged it, taken back: it never was a contact (HL7 FHIR calls such a record "entered-in-error").
    ENTERED_IN_ERROR
}
