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
    NO_QUESTION
}
