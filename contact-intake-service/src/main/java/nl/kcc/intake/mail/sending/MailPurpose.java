package nl.kcc.intake.mail.sending;

/// Why a mail goes out.
enum MailPurpose {
    /// Made by a program (RFC 3834).
    RECEIPT,
    /// Written by a person.
    ANSWER,
    /// That the answer comes later than promised; made by a program.
    DELAY,
    /// To another body: what a citizen sent us, and is for that body (Awb 2:3).
    FORWARD
}
