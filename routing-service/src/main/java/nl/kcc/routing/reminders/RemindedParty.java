package nl.kcc.routing.reminders;

/// Whom a mail is for.
enum RemindedParty {
    DEPARTMENT,
    COORDINATOR
}
