package nl.kcc.intake.mail.parsing;

/// What is in the raw mail but not in what was read of it.
public enum LeftOut {
    PARTS,
    NESTED_PARTS,
    ATTACHMENTS,
    TEXT,
    HEADER_FIELDS,
    /// Words that the sender's markup hides from a reader's eye.
    INVISIBLE_TEXT
}
