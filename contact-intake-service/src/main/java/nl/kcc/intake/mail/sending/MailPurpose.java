package nl.kcc.intake.mail.sending;

/// Why a mail goes to a citizen.
enum MailPurpose {
    /// Made by a program (RFC 3834).
    RECEIPT,
    /// Written by a person.
    ANSWER
}
