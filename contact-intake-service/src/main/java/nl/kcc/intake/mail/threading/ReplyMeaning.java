package nl.kcc.intake.mail.threading;

/// What a reply to an answered question is.
public enum ReplyMeaning {
    /// Thanks, or something for our information.
    NO_QUESTION,
    /// The answer did not help.
    SAME_QUESTION,
    NEW_QUESTION
}
