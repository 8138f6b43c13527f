package nl.kcc.events;

/// What makes a question urgent, by the words in it; the gravest first. It says nothing of the person who asks.
public enum Urgency {
    /// Somebody's life is in danger.
    LIFE_THREATENING,
    /// Gas escapes, or smells as if it did.
    GAS_LEAK,
    /// Somebody loses the roof over their head.
    LOSING_HOME,
    /// The citizen says that it cannot wait.
    URGENT
}
